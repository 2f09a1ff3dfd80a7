/** Arguments: where a milestone or phase is declared, by document and key. */
export const startCommand = 'milepost.start';
export const finishCommand = 'milepost.finish';

export const showCommand = 'milepost.show';

/** The server's own command: accepts all present findings. Argument: the uri of a document. */
export const acceptCommand = 'milepost.acceptFindings';
