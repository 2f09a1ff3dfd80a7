// Written by `npm run generate`.
import { acceptanceMissing } from './acceptance-missing';
import { actualStatusConflict } from './actual-status-conflict';
import { allDoneNotClosed } from './all-done-not-closed';
import { branchDuplicate } from './branch-duplicate';
import { branchInvalid } from './branch-invalid';
import { branchMismatch } from './branch-mismatch';
import { branchMissing } from './branch-missing';
import { branchPattern } from './branch-pattern';
import { branchPlaceholder } from './branch-placeholder';
import { branchStateDrift } from './branch-state-drift';
import { checklistEmpty } from './checklist-empty';
import { circularCompletion } from './circular-completion';
import { claimContradicted } from './claim-contradicted';
import { criticalPathUnestimated } from './critical-path-unestimated';
import { dateInvalid } from './date-invalid';
import { datesDisagree } from './dates-disagree';
import { decisionStillOpen } from './decision-still-open';
import { dependencyCycle } from './dependency-cycle';
import { dependencyDropped } from './dependency-dropped';
import { dependencyOrder } from './dependency-order';
import { dependencyRedundant } from './dependency-redundant';
import { dependencyScheduleConflict } from './dependency-schedule-conflict';
import { dependencySelf } from './dependency-self';
import { dependencyTitleDrift } from './dependency-title-drift';
import { dependencyUnknown } from './dependency-unknown';
import { dependencyUnlinked } from './dependency-unlinked';
import { dodUncovered } from './dod-uncovered';
import { doneBeforeDependency } from './done-before-dependency';
import { doneWithOpenItems } from './done-with-open-items';
import { duplicateAnchor } from './duplicate-anchor';
import { duplicateHeading } from './duplicate-heading';
import { duplicateItem } from './duplicate-item';
import { estimateDurationConflict } from './estimate-duration-conflict';
import { estimateInvalid } from './estimate-invalid';
import { estimateMissingPhase } from './estimate-missing-phase';
import { estimateRollupMismatch } from './estimate-rollup-mismatch';
import { exitBeforeWork } from './exit-before-work';
import { featureWithoutPrd } from './feature-without-prd';
import { fieldDuplicate } from './field-duplicate';
import { fieldLabelVariant } from './field-label-variant';
import { fieldMissing } from './field-missing';
import { fieldOrder } from './field-order';
import { fieldUnknown } from './field-unknown';
import { filenameTitleMismatch } from './filename-title-mismatch';
import { gateNotMet } from './gate-not-met';
import { indexBacklinkMissing } from './index-backlink-missing';
import { indexEstimateDrift } from './index-estimate-drift';
import { indexMissingMilestone } from './index-missing-milestone';
import { indexOrder } from './index-order';
import { indexPhaseDrift } from './index-phase-drift';
import { indexStatusDrift } from './index-status-drift';
import { indexTitleDrift } from './index-title-drift';
import { indexUnknownMilestone } from './index-unknown-milestone';
import { itemMalformed } from './item-malformed';
import { linkAbsolute } from './link-absolute';
import { linkCase } from './link-case';
import { linkMissingAnchor } from './link-missing-anchor';
import { linkMissingFile } from './link-missing-file';
import { linkOutside } from './link-outside';
import { mergeConflict } from './merge-conflict';
import { milestoneDuplicateNumber } from './milestone-duplicate-number';
import { milestoneNumberGap } from './milestone-number-gap';
import { milestoneNumberMismatch } from './milestone-number-mismatch';
import { milestoneRangeUnknown } from './milestone-range-unknown';
import { nextStepsMismatch } from './next-steps-mismatch';
import { nonWorkingDate } from './non-working-date';
import { numberedHeadingMismatch } from './numbered-heading-mismatch';
import { openQuestionUntracked } from './open-question-untracked';
import { overdue } from './overdue';
import { overviewSectionDrift } from './overview-section-drift';
import { ownerMissing } from './owner-missing';
import { parentChildState } from './parent-child-state';
import { phaseAnchorMismatch } from './phase-anchor-mismatch';
import { phaseAnchorMissing } from './phase-anchor-missing';
import { phaseNumbering } from './phase-numbering';
import { phaseOutOfOrder } from './phase-out-of-order';
import { phaseOutsideMilestone } from './phase-outside-milestone';
import { phaseSectionMissing } from './phase-section-missing';
import { placeholderLeft } from './placeholder-left';
import { placeholderPastStart } from './placeholder-past-start';
import { planDurationMismatch } from './plan-duration-mismatch';
import { plannedWithProgress } from './planned-with-progress';
import { prdWithoutStory } from './prd-without-story';
import { precheckOpen } from './precheck-open';
import { priorityUnknown } from './priority-unknown';
import { progressStale } from './progress-stale';
import { recordDuplicateNumber } from './record-duplicate-number';
import { recordFields } from './record-fields';
import { recordIndexDrift } from './record-index-drift';
import { recordIndexOnly } from './record-index-only';
import { recordNotAccepted } from './record-not-accepted';
import { recordNumberGap } from './record-number-gap';
import { recordNumberMismatch } from './record-number-mismatch';
import { recordRangeGap } from './record-range-gap';
import { recordRangeStale } from './record-range-stale';
import { recordRangeUnlinked } from './record-range-unlinked';
import { recordSuperseded } from './record-superseded';
import { recordSupersessionCycle } from './record-supersession-cycle';
import { recordSupersessionOneWay } from './record-supersession-one-way';
import { recordUnknown } from './record-unknown';
import { recordUnlinked } from './record-unlinked';
import { recordUnreferenced } from './record-unreferenced';
import { recordUnsigned } from './record-unsigned';
import { referenceUndefined } from './reference-undefined';
import { requiredSectionMissing } from './required-section-missing';
import { reviewBeforeDevelopment } from './review-before-development';
import { reviewItemMissing } from './review-item-missing';
import type { Rule } from './rule';
import { scheduleGap } from './schedule-gap';
import { scheduleOverlap } from './schedule-overlap';
import { sectionOrder } from './section-order';
import { severalActive } from './several-active';
import { spanDrift } from './span-drift';
import { startAfterEnd } from './start-after-end';
import { startOverdue } from './start-overdue';
import { statusItemContradiction } from './status-item-contradiction';
import { statusUnknown } from './status-unknown';
import { statusVocabularyMixed } from './status-vocabulary-mixed';
import { storyIdInvalid } from './story-id-invalid';
import { storyMisplaced } from './story-misplaced';
import { storyStatusConflict } from './story-status-conflict';
import { storyWithoutPrd } from './story-without-prd';
import { suppressionUnused } from './suppression-unused';
import { tableCellCount } from './table-cell-count';
import { targetMismatch } from './target-mismatch';
import { targetMissing } from './target-missing';
import { teamAliasUndefined } from './team-alias-undefined';
import { teamHeadingCombined } from './team-heading-combined';
import { teamNameVariant } from './team-name-variant';
import { teamNotListed } from './team-not-listed';
import { teamUnknown } from './team-unknown';
import { teamWithoutWork } from './team-without-work';
import { templateTodo } from './template-todo';
import { tickedWhileOpen } from './ticked-while-open';
import { totalMismatch } from './total-mismatch';
import { varianceMismatch } from './variance-mismatch';
import { weekMilestoneConflict } from './week-milestone-conflict';
import { weekUnplannedWork } from './week-unplanned-work';

/** Every rule, in the order in which they are listed everywhere. */
export const allRules: readonly Rule[] = [
  duplicateAnchor,
  duplicateHeading,
  filenameTitleMismatch,
  milestoneDuplicateNumber,
  milestoneNumberGap,
  milestoneNumberMismatch,
  milestoneRangeUnknown,
  numberedHeadingMismatch,
  overviewSectionDrift,
  phaseAnchorMismatch,
  phaseAnchorMissing,
  phaseNumbering,
  phaseSectionMissing,
  requiredSectionMissing,
  sectionOrder,
  dateInvalid,
  estimateInvalid,
  estimateMissingPhase,
  estimateRollupMismatch,
  fieldDuplicate,
  fieldLabelVariant,
  fieldMissing,
  fieldOrder,
  fieldUnknown,
  statusUnknown,
  statusVocabularyMixed,
  allDoneNotClosed,
  checklistEmpty,
  circularCompletion,
  claimContradicted,
  doneWithOpenItems,
  duplicateItem,
  exitBeforeWork,
  itemMalformed,
  parentChildState,
  phaseOutOfOrder,
  plannedWithProgress,
  precheckOpen,
  progressStale,
  reviewBeforeDevelopment,
  reviewItemMissing,
  statusItemContradiction,
  tickedWhileOpen,
  dependencyCycle,
  dependencyDropped,
  dependencyOrder,
  dependencyRedundant,
  dependencySelf,
  dependencyTitleDrift,
  dependencyUnknown,
  dependencyUnlinked,
  doneBeforeDependency,
  gateNotMet,
  nextStepsMismatch,
  severalActive,
  actualStatusConflict,
  criticalPathUnestimated,
  datesDisagree,
  dependencyScheduleConflict,
  estimateDurationConflict,
  nonWorkingDate,
  overdue,
  phaseOutsideMilestone,
  planDurationMismatch,
  scheduleGap,
  scheduleOverlap,
  spanDrift,
  startAfterEnd,
  startOverdue,
  totalMismatch,
  varianceMismatch,
  weekMilestoneConflict,
  weekUnplannedWork,
  recordDuplicateNumber,
  recordFields,
  recordIndexDrift,
  recordIndexOnly,
  recordNotAccepted,
  recordNumberGap,
  recordNumberMismatch,
  recordRangeGap,
  recordRangeStale,
  recordRangeUnlinked,
  recordSuperseded,
  recordSupersessionCycle,
  recordSupersessionOneWay,
  recordUnknown,
  recordUnlinked,
  recordUnreferenced,
  recordUnsigned,
  branchDuplicate,
  branchInvalid,
  branchMismatch,
  branchMissing,
  branchPattern,
  branchPlaceholder,
  branchStateDrift,
  targetMismatch,
  targetMissing,
  ownerMissing,
  teamAliasUndefined,
  teamHeadingCombined,
  teamNameVariant,
  teamNotListed,
  teamUnknown,
  teamWithoutWork,
  indexBacklinkMissing,
  indexEstimateDrift,
  indexMissingMilestone,
  indexOrder,
  indexPhaseDrift,
  indexStatusDrift,
  indexTitleDrift,
  indexUnknownMilestone,
  acceptanceMissing,
  decisionStillOpen,
  dodUncovered,
  featureWithoutPrd,
  openQuestionUntracked,
  prdWithoutStory,
  priorityUnknown,
  storyIdInvalid,
  storyMisplaced,
  storyStatusConflict,
  storyWithoutPrd,
  linkAbsolute,
  linkCase,
  linkMissingAnchor,
  linkMissingFile,
  linkOutside,
  referenceUndefined,
  tableCellCount,
  mergeConflict,
  placeholderLeft,
  placeholderPastStart,
  suppressionUnused,
  templateTodo,
];
