/** Named by lenses and hovers of the server. Arguments: a document's uri and a range. */
export const showCommand = 'milepost.show';

/** Of the view's rows alone; the palette does not list it. */
export const openNodeCommand = 'milepost.openNode';

/** Of the status bar. Argument: the id of a node. */
export const revealNodeCommand = 'milepost.revealNode';
