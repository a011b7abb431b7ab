import { startServer } from './server-node.ts';

startServer();
