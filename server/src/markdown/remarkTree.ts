import type { Root } from 'mdast';
import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { boxSyntax } from './boxSyntax';
import { traceExtension } from './trace';

/** Text → mdast, with a trace on its nodes. */
export type RemarkTree = (text: string) => Root;

/**
 * remark-parse under unified with what GitHub reads in a file, except literal autolinks, which nothing here needs and
 * which cost a search of every word. Later extensions win: `boxSyntax` comes first to be tried last.
 */
export function createRemarkTree(): RemarkTree {
  const syntax: Extension[] = [boxSyntax(), gfmTaskListItem(), gfmTable(), gfmStrikethrough(), gfmFootnote()];
  const compile: MdastExtension[] = [
    gfmTaskListItemFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    traceExtension(),
  ];
  const processor = unified()
    .use(remarkParse)
    .use(function extend() {
      this.data({ micromarkExtensions: syntax, fromMarkdownExtensions: compile });
    })
    .freeze();
  return (text) => processor.parse(text);
}
