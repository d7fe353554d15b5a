/** What diagnostics say they come from. */
export const SOURCE = 'conf-t';
