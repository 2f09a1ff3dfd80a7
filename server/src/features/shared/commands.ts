/** Commands that answers of the server may name; the client registers them. Arguments: a document's uri and a range. */
export const showCommand = 'milepost.show';
