/** Raised by the version of an old script or an old worker, which then go quiet. */
export const PROTOCOL = 1;
