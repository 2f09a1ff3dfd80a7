declare module 'mocha/mocha';
