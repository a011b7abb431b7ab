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
        // Whoever reads has read enough, as `head` does.
        stream.on('error', (error: NodeJS.ErrnoException) => {
            if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
            throw error;
        });
    }
    process.getBuiltinModule('node:module').enableCompileCache?.();
    const { main, sayError } = await import('./main.ts');
    const fail = (error: unknown) => {
        sayError(error, { stderr, env });
        process.exit(2);
    };
    process.on('uncaughtException', fail);
    process.on('unhandledRejection', fail);
    const version = typeof DELIVERY_VERSION === 'undefined' ? 'unbuilt' : DELIVERY_VERSION;
    const result = await main(argv.slice(2), {
        cwd: process.cwd(),
        env,
        stdout,
        stderr,
        now: () => new Date(),
        version,
    });
    if (result !== undefined) process.exitCode = result;
}

await start();
