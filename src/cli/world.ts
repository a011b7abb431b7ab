/** A stream that text is written to. */
export interface Out {
    write(text: string): unknown;
    readonly isTTY?: boolean;
    readonly columns?: number;
}

/** What the command line needs of the world around it, so that tests can give another one. */
export interface World {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly stdout: Out;
    readonly stderr: Out;
    readonly now: () => Date;
    readonly version: string;
}

/** The exit statuses of every command. */
export const status = { fine: 0, findings: 1, trouble: 2 } as const;
export type Status = (typeof status)[keyof typeof status];

/** Something that stands in the way of a command, said to whoever typed it: a sentence, and no trace of the program. */
export class Trouble extends Error {}

/** Whether a stream takes colours: a terminal does, unless the environment says otherwise. */
export function takesColour(out: Out, env: World['env']): boolean {
    if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
    if (env.NO_COLOR) return false;
    return out.isTTY === true && env.TERM !== 'dumb';
}
