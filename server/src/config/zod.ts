import * as z from 'zod';

// Else zod would write code for each schema and have it compiled, for the few values that are ever read with it.
z.config({ jitless: true });

export * from 'zod';
