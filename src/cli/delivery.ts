#!/usr/bin/env node
/*
 * Where the command starts. It imports nothing before it has looked at the version of Node.js, so that an old one gives
 * a sentence and not a syntax error, and has told it to keep the compiled program.
 */
export {};

declare const DELIVERY_VERSION: string | undefined;

const leastNode = '22.3';

async function start(): Promise<void> {
    const { env, stdout, stderr, versions, argv } = process;
    if (Number.parseFloat(versions.node) < 22 || !process.getBuiltinModule) {
        stderr.write(
            `delivery: Node.js ${leastNode} or later is needed; this is ${versions.node}. See https://nodejs.org.\n`,
        );
        process.exitCode = 2;
        return;
    }
    for (const stream of [stdout, stderr]) {
        stream.on('error', (error: NodeJS.ErrnoException) => {
            // Whoever reads has read enough, as `head` does.
            if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
            if (stream === stdout) stderr.write(`delivery: ${whyUnwritten(error)}\n`);
            process.exit(2);
        });
    }
    process.getBuiltinModule('node:module').enableCompileCache?.();
    const { main, sayError } = await import('./main.ts');
    const { worldIn } = await import('./world.ts');
    const version = typeof DELIVERY_VERSION === 'undefined' ? 'unbuilt' : DELIVERY_VERSION;
    const surroundings = { cwd: process.cwd(), env, stdout, stderr, now: () => new Date(), version };
    const fail = (error: unknown) => {
        sayError(error, worldIn(surroundings));
        process.exit(2);
    };
    process.on('uncaughtException', fail);
    process.on('unhandledRejection', fail);
    const result = await main(argv.slice(2), surroundings);
    if (result !== undefined) process.exitCode = result;
}

/** Why standard output takes no more, in a sentence. */
function whyUnwritten({ code, message }: NodeJS.ErrnoException): string {
    const full = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
    const why = full ? 'the disk is full.' : `${code ?? message}.`;
    return `standard output cannot be written: ${why}`;
}

await start();
