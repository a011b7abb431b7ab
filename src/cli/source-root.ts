import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder from which reports for other systems name files: the repository that a command is run in, because that is
 * where those systems look for the files; the current folder where there is none.
 */
export function sourceRoot(cwd: string): string {
    for (let at = cwd; ; at = dirname(at)) {
        if (existsSync(join(at, '.git'))) return at;
        if (at === dirname(at)) return cwd;
    }
}
