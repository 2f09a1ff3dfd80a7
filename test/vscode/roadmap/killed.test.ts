import type { MilepostApi } from '../../../client/src/api';
import { leaveAll, m2, replace, show } from '../support/documents';
import { equal } from '../support/expect';
import { untilFindings } from '../support/findings';
import { milepost } from '../support/milepost';
import { serverProcesses } from '../support/serverProcesses';
import { untilNode } from '../support/tree';

describe('a server that is killed', () => {
  let api: MilepostApi;
  before(async () => {
    api = await milepost();
  });
  afterEach(leaveAll);

  it('comes back while one types, and so do findings and tree', async () => {
    const { document } = await show(m2);
    await replace(document, 'In Progess', 'In Progress');
    await untilFindings(m2, ['team-not-listed']);

    const [first, ...others] = serverProcesses();
    equal(others, [], 'more than one server');
    const started = new Promise((done) => {
      const listener = api.onServerStarted((client) => {
        listener.dispose();
        done(client);
      });
    });
    process.kill(first!, 'SIGKILL');
    await replace(document, '- [ ] Find a household', '- [x] Find a household');
    await replace(document, '#### Docs + Standards', '#### Product');
    await started;

    await untilFindings(m2, []);
    await untilNode(
      api,
      ['roadmap', 'M2 Households'],
      ({ description }) => description === 'In Progress · 2/7',
    );
    const [second, ...more] = serverProcesses();
    equal([more.length, second === first], [0, false]);
  });
});
