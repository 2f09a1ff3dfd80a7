/** What a person can count on in an editor, the requests that bring it, and the test that shows it: a file, and words of its title. */
export interface Behaviour {
  readonly what: string;
  readonly methods: readonly string[];
  readonly tests: readonly (readonly [file: string, title: string])[];
}

const text = 'textDocument/';
const [reading, places, documents, refactorings, rename, completion, writing, references] = [
  ...[
    'reading',
    'everyPlace',
    'everyDocument',
    'refactorings',
    'rename',
    'completion',
    'writing',
    'references',
  ],
].map((name) => `test/features/${name}.test.ts`) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const everywhere = [places, 'in $name'] as const;
const wholeDocuments = [documents, '%s'] as const;

export const behaviours: readonly Behaviour[] = [
  {
    what: 'Diagnostics as one types, and again where another document changed the answer',
    methods: [`${text}diagnostic`],
    tests: [
      ['test/lsp/documentDiagnostics.test.ts', 'finds what is wrong, and no longer when it is mended'],
      [
        'test/lsp/documentDiagnostics.test.ts',
        'asks for a refresh when an edit changes the answer of another',
      ],
      everywhere,
    ],
  },
  {
    what: 'Diagnostics of documents that nobody opened',
    methods: ['workspace/diagnostic'],
    tests: [['test/lsp/workspaceDiagnostics.test.ts', 'streams findings of documents that nobody opened']],
  },
  {
    what: 'Diagnostics for clients that do not ask',
    methods: [`${text}diagnostic`],
    tests: [
      ['test/lsp/pushDiagnostics.test.ts', 'tells a client that does not ask, for the version at hand'],
    ],
  },
  {
    what: 'Quick fixes, all of a rule at once, fix all on saving; a stale one is refused',
    methods: [`${text}codeAction`],
    tests: [
      ['test/rules/everyFix.test.ts', '$name'],
      ['test/lsp/languageFeatures.test.ts', 'mends a status by an edit for this version of the document'],
    ],
  },
  {
    what: 'Findings left alone: in a line, in a document, a rule everywhere, all present ones',
    methods: [`${text}codeAction`, 'workspace/executeCommand'],
    tests: [
      ['test/rules/fixes.test.ts', 'in the whole document, below its front matter'],
      [
        'test/lsp/languageFeatures.test.ts',
        'turns a rule off in the config, which is made where there is none',
      ],
      ['test/lsp/acceptFindings.test.ts', 'the light bulb accepts what is found now, and only that'],
    ],
  },
  {
    what: 'Refactorings: insert, move and renumber phases; tick and untick; a list into a checklist; a missing document; a range or an id into links',
    methods: [`${text}codeAction`],
    tests: [
      [refactorings, 'a phase moves up and down with its number, anchor and links'],
      [refactorings, 'is inserted with its anchor and branch, and those behind it count on'],
      [refactorings, 'gaps are closed, wherever a phase is named'],
      [refactorings, 'is made from a plain list, but not from fields'],
      [refactorings, 'a range of decisions is expanded into links, a bare id becomes one'],
      [refactorings, 'the document that a link names is created'],
      ['test/features/nothingNewIsWrong.test.ts', 'no refactoring leaves anything wrong that was not before'],
    ],
  },
  {
    what: 'Hovers: the card of a milestone, phase, record, team, branch or field',
    methods: [`${text}hover`],
    tests: [
      [reading, 'tells a team its phases'],
      [reading, 'tells a branch its phase'],
      [reading, 'tells a field what it is for and which values it takes'],
      [reading, 'tells a decision what it decides'],
      everywhere,
    ],
  },
  {
    what: 'Go to what is named: a milestone, phase, record, team or branch; its row in the index',
    methods: [`${text}definition`, `${text}declaration`],
    tests: [
      [
        'test/features/definition.test.ts',
        'a decision is opened from prose, from a list of numbers and from a range',
      ],
      ['test/features/definition.test.ts', 'a team and a branch lead to where they are planned'],
      ['test/features/definition.test.ts', 'the declaration of a milestone is its row in the index'],
      ['test/workbench/5-language.test.ts', 'F12 on a decision in a sentence opens its file'],
      everywhere,
    ],
  },
  {
    what: 'Who names it, by and by; the same in this document',
    methods: [`${text}references`, `${text}documentHighlight`],
    tests: [
      [references, 'a milestone is named in its title, in the index, in links, ranges and prose'],
      ['test/lsp/languageFeatures.test.ts', 'goes to a milestone, finds who names it and says so by and by'],
      everywhere,
    ],
  },
  {
    what: 'Bare ids are links',
    methods: [`${text}documentLink`],
    tests: [[references, 'bare ids become links where they resolve, once and not to themselves'], everywhere],
  },
  {
    what: 'Code lenses count what is done and lead to the next open item',
    methods: [`${text}codeLens`],
    tests: [
      wholeDocuments,
      ['test/lsp/languageFeatures.test.ts', 'counts above each phase what is done'],
      ['test/workbench/1-editing.test.ts', 'a lens leads to the next open item'],
    ],
  },
  {
    what: 'Inlay hints: how far a dependency is, what was not decided, what the boxes count',
    methods: [`${text}inlayHint`],
    tests: [
      [reading, 'say where a gate is not met, and what the boxes count beside a typed number'],
      everywhere,
    ],
  },
  {
    what: 'Completion by place: values of fields, ids, links, missing sections, items, suppressions',
    methods: [`${text}completion`, 'completionItem/resolve'],
    tests: [
      [completion, 'the statuses of this roadmap come first'],
      [completion, 'a dependency is linked with its gate, and none closes a circle'],
      [completion, "a branch is named as the others are, with this phase's numbers"],
      [completion, 'the next missing section comes with its skeleton'],
      [completion, 'what an item means is told when it is looked at'],
      everywhere,
    ],
  },
  {
    what: 'Completion in `milepost.json`: keys, rules, severities, statuses, teams',
    methods: [`${text}completion`],
    tests: [['test/features/configCompletion.test.ts', 'in the config']],
  },
  {
    what: 'Rename everywhere: numbers, titles, phases, teams, status words, records; files and branches are asked about',
    methods: [`${text}prepareRename`, `${text}rename`],
    tests: [
      [rename, '%s is renamed everywhere'],
      [rename, 'the file and the branches are confirmed, the text is not'],
      ['test/features/renameRoundTrip.test.ts', 'there and back'],
      [
        'test/workbench/5-language.test.ts',
        'renames a milestone in seven files, and one undo takes all of it back',
      ],
      everywhere,
    ],
  },
  {
    what: 'Links follow files and folders that move',
    methods: ['workspace/willRenameFiles'],
    tests: [[rename, 'a file that moves keeps its links in both directions, a folder too']],
  },
  {
    what: 'Outline and search for names',
    methods: [`${text}documentSymbol`, 'workspace/symbol'],
    tests: [[reading, 'find milestones, phases, decisions and teams by their letters'], wholeDocuments],
  },
  {
    what: 'Folding, growing selections, colours',
    methods: [`${text}foldingRange`, `${text}selectionRange`, `${text}semanticTokens/full`],
    tests: [
      [reading, 'sections, items and comments fold'],
      [reading, 'a selection grows from the name to the item, the list, the phase and the milestone'],
      [reading, 'statuses, ids, teams, branches and done items have colours of their own'],
      wholeDocuments,
    ],
  },
  {
    what: 'Who waits for whom',
    methods: [`${text}prepareCallHierarchy`, 'callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls'],
    tests: [
      [reading, 'call hierarchy shows who waits for whom'],
      ['test/workbench/5-language.test.ts', 'the call hierarchy shows who waits for whom'],
      everywhere,
    ],
  },
  {
    what: 'Formatting: aligned tables, one kind of box, fields in the order of the template; Enter continues a checklist',
    methods: [`${text}formatting`, `${text}rangeFormatting`, `${text}onTypeFormatting`],
    tests: [
      [writing, 'aligns tables, wide signs too'],
      [writing, 'puts fields into the order that the others have'],
      [writing, 'continues a checklist'],
      wholeDocuments,
    ],
  },
  {
    what: 'Long requests say how far they are and end at once when cancelled; one about an old text is refused as outdated',
    methods: [`${text}references`, `${text}rename`, 'workspace/diagnostic'],
    tests: [
      ['test/lsp/workspaceDiagnostics.test.ts', 'says how far it is, and ends at once when it is cancelled'],
      ['test/lsp/robustness.test.ts', 'answers a cancelled request as cancelled'],
      ['test/lsp/robustness.test.ts', 'refuses the answer about a text that is no more'],
    ],
  },
  {
    what: 'Characters counted as the client counts them',
    methods: ['initialize'],
    tests: [[reading, 'positions are counted as the client counts'], everywhere, wholeDocuments],
  },
  {
    what: 'Other editors: diagnostics, hover, definition, quick fix, rename',
    methods: [`${text}hover`, `${text}definition`, `${text}codeAction`, `${text}rename`],
    tests: [
      ['test/editors/editors.test.ts', 'Neovim: diagnostics, hover, definition, code action, rename'],
      [
        'test/editors/editors.test.ts',
        'Emacs with eglot: diagnostics, hover, definition, code action, rename',
      ],
    ],
  },
];
