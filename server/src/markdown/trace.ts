import type { Nodes, PhrasingContent } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import { tidyLabel } from './normalizeLabel';
import type { Span } from './outline';

/** What mdast forgets about where things stood; kept in `node.data` by `traceExtension`. */
export interface Trace {
  /** Texts and code spans: triples of (offset in value, start and end in the source), one per stretch of the value. */
  origins?: number[];
  /** Texts: how much of the value `origins` accounts for. */
  read?: number;
  /** Code spans: in a table, where `\|` stands for `|`. */
  inTable?: boolean;
  /** Links, images and definitions: the destination. */
  at?: Span;
  /** What has a label: the label before escapes and entities were decoded, since labels are compared so. */
  label?: string;
  /** Images: the alternative text as nodes. */
  alt?: PhrasingContent[];
  /** List items: where the box stands. */
  box?: number;
}

/** The trace of a node, to read. */
export function traceOf(node: Nodes): Trace {
  return (node.data ?? {}) as Trace;
}

/** Handlers that replace those of mdast-util-from-markdown with equal ones that also record the trace. */
export function traceExtension(): Extension {
  return {
    enter: {
      definitionDestinationString: enterDestination,
      definitionLabelString: enterLabelString,
      gfmFootnoteCallString: enterLabelString,
      gfmFootnoteDefinitionLabelString: enterLabelString,
      labelText: enterLabelText,
      referenceString: enterLabelString,
      resource: enterResource,
      resourceDestinationString: enterDestination,
      taskListCheck: enterBox,
    },
    exit: {
      taskListCheck: exitBox,
      taskListCheckValueChecked: exitBoxValue,
      taskListCheckValueUnchecked: exitBoxValue,
      characterEscapeValue: exitEscapeValue,
      characterReference: exitReference,
      codeText: exitCodeText,
      codeTextData: exitData,
      data: exitData,
      lineEnding: exitLineEnding,
      paragraph: exitParagraph,
    },
  };
}

function traced(node: Nodes): Trace {
  node.data ??= {};
  return node.data as Trace;
}

function top(context: CompileContext, below = 0): Nodes {
  return context.stack[context.stack.length - 1 - below] as Nodes;
}

function enterLabelString(this: CompileContext, token: Token): undefined {
  traced(top(this)).label = tidyLabel(this.sliceSerialize(token));
  this.buffer();
}

function enterLabelText(this: CompileContext, token: Token): undefined {
  const owner = traced(top(this, 1));
  owner.label = tidyLabel(this.sliceSerialize(token));
  owner.alt = (top(this) as unknown as { children: PhrasingContent[] }).children;
}

/** A resource without a destination, `[a]()`, still has a place for one. */
function enterResource(this: CompileContext, token: Token): undefined {
  traced(top(this)).at = { start: token.start.offset + 1, end: token.start.offset + 1 };
}

function enterDestination(this: CompileContext, token: Token): undefined {
  traced(top(this)).at = { start: token.start.offset, end: token.end.offset };
  this.buffer();
}

/**
 * micromark sees a box in the paragraph after an empty item as well (`-`, then `[x] a` at column 0) and in the first
 * cell of a table in an item: there it is text again.
 */
function enterBox(this: CompileContext, token: Token): undefined {
  const item = itemOfBox(this);
  if (item) traced(item).box = token.start.offset;
  else this.config.enter.data!.call(this, token);
}

function exitBox(this: CompileContext, token: Token): undefined {
  if (top(this).type === 'text') endText(this, token.start.offset, token.end, this.sliceSerialize(token));
}

/** mdast's `checked` is not needed: the box itself is read. */
function exitBoxValue(this: CompileContext): undefined {}

function itemOfBox(context: CompileContext): Nodes | null {
  const item = top(context, 1);
  return item.type === 'listItem' && item.children.length === 1 ? item : null;
}

/** Ends a stretch of text that was written at [start, end); what was added to the text since the last one came from it. */
function endText(context: CompileContext, start: number, end: Token['end'], value: string): undefined {
  const text = context.stack.pop() as Nodes;
  if (!('value' in text) || !text.position) return;
  const trace = traced(text);
  trace.origins ??= [];
  trace.origins.push(trace.read ?? 0, start, end.offset);
  text.value += value;
  trace.read = text.value.length;
  text.position.end = pointOf(end);
}

function exitData(this: CompileContext, token: Token): undefined {
  endText(this, token.start.offset, token.end, this.sliceSerialize(token));
}

/** The text is written from the backslash on. */
function exitEscapeValue(this: CompileContext, token: Token): undefined {
  endText(this, token.start.offset - 1, token.end, this.sliceSerialize(token));
}

/** The decoded character has been added already, by the handler of the reference's value. */
function exitReference(this: CompileContext, token: Token): undefined {
  endText(this, token.start.offset, token.end, '');
}

function exitCodeText(this: CompileContext, token: Token): undefined {
  const fragment = top(this) as unknown as { children: Nodes[] };
  const origins = fragment.children[0] && traceOf(fragment.children[0]).origins;
  const value = this.resume();
  const code = top(this);
  if (code.type === 'inlineCode') {
    code.value = value;
    Object.assign(traced(code), { origins, inTable: this.data.inTable === true });
  }
  this.exit(token);
}

function exitLineEnding(this: CompileContext, token: Token): undefined {
  const context = top(this);
  if (this.data.atHardBreak) {
    if ('children' in context) {
      const tail = context.children[context.children.length - 1];
      if (tail?.position) tail.position.end = pointOf(token.end);
    }
    this.data.atHardBreak = undefined;
    return;
  }
  if (this.data.setextHeadingSlurpLineEnding || !this.config.canContainEols.includes(context.type)) return;
  this.config.enter.data!.call(this, token);
  endText(this, token.start.offset, token.end, this.sliceSerialize(token));
}

/** The white space after a box stays in the text here: `blocksOf` drops it together with its origin. */
function exitParagraph(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

function pointOf({ line, column, offset }: Token['start']) {
  return { line, column, offset };
}
