/** The packages as shops get them, whatever `NODE_ENV` says: those for development speak on the console. */
export const CONDITIONS = ['module', 'browser', 'production'];
