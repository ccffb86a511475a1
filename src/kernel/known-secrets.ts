/** The secret that a simulator of a source takes unless it is given another. Everybody can read it here, so production refuses it. */
export const SIMULATOR_SECRET = 'only-for-the-simulator';
