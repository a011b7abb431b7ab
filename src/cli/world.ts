import { Out, type Stream } from './out.ts';

/** The world around the command line as the system gives it, so that tests can give another one. */
export interface Surroundings {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly stdout: Stream;
    readonly stderr: Stream;
    readonly now: () => Date;
    readonly version: string;
}

/** The world as the commands see it: nothing is written but through the door that makes it harmless. */
export interface World extends Surroundings {
    readonly stdout: Out;
    readonly stderr: Out;
}

/** The world in which a command runs. */
export function worldIn(surroundings: Surroundings): World {
    const { stdout, stderr } = surroundings;
    return { ...surroundings, stdout: new Out(stdout), stderr: new Out(stderr) };
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
    return out.isTTY && env.TERM !== 'dumb';
}
