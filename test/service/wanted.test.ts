import { expect, test } from 'vitest';
import { createService } from '../../server/src/service';

test('says, whenever an answer asks and not only when something changes, that files are to be looked up', () => {
  const service = createService();
  service.setFolders(['file:///w/']);
  const told: string[] = [];
  service.onWanted(() => told.push('wanted'));
  for (const name of ['a', 'b'])
    service.setFile(`file:///w/${name}.md`, `# Plan\n\n[x](./gone-${name}.md) and [y](./lost-${name}.md)\n`);
  for (const name of ['a', 'b']) {
    service.reports(`file:///w/${name}.md`);
    expect(told.splice(0)).toEqual(['wanted']);
    expect(service.wanted()).toEqual([`file:///w/gone-${name}.md`, `file:///w/lost-${name}.md`]);
  }
});
