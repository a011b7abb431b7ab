import { startServer } from './server-browser.ts';

/** The worker that this runs in; what is checked together with code for Node does not know browsers. */
declare const self: Parameters<typeof startServer>[0];

startServer(self);
