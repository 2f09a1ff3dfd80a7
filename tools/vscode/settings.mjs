/** A workbench with nothing on it that nobody asked for: no welcome, no chat, no updates, no animation. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  // Light unless a picture is wanted in the dark.
  'window.autoDetectColorScheme': true,
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  // As on the desktop; in a browser VS Code would save by itself.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
};

/** Trust is given to nothing, and nobody asks for it. */
export const trustSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};
