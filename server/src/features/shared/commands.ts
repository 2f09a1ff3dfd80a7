/** Commands that answers of the server may name; the client registers them. Arguments: a document's uri and a range. */
export const showCommand = 'milepost.show';

/** The server's own command: accepts all present findings. Argument: the uri of a document. */
export const acceptCommand = 'milepost.acceptFindings';
