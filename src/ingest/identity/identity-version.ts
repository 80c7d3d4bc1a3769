/**
 * Raised when the same values give other identity keys, or other forms of addresses and ids. An older store is brought
 * up to date by saving every item anew.
 */
export const IDENTITY_VERSION = 4;
