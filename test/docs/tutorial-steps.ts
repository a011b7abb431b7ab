import { readFileSync } from 'node:fs';

const tutorial = readFileSync(new URL('../../docs/tutorial.md', import.meta.url), 'utf8');

/** A step of the tutorial. */
export interface Step {
    /** The whole plan after it: what it says to write is written, and a block that is there already is replaced. */
    readonly plan: string;
    /** The findings that are quoted after it, before the next step. */
    readonly quoted: readonly { message: string; rule: string }[];
}

/** The blocks of a piece of plan, each under its keyword and name. */
function blocksOf(text: string): [string, string][] {
    return text
        .split(/\n(?=[a-z])/)
        .map(block => [block.split(/\s/).slice(0, 2).join(' '), block.trimEnd()] as [string, string]);
}

/** The tutorial as a newcomer follows it. */
export function tutorialSteps(): Step[] {
    const blocks = new Map<string, string>();
    const [, ...parts] = tutorial.split('```delivery\n');
    return parts.map(part => {
        const [text, after] = part.split('\n```\n') as [string, string];
        for (const [key, block] of blocksOf(text)) blocks.set(key, block);
        const quoted = [...after.matchAll(/^> (.*) `([a-z-]+\/[a-z-]+)`$/gm)];
        return {
            plan: `${[...blocks.values()].join('\n\n')}\n`,
            quoted: quoted.map(([, message, rule]) => ({ message: message!, rule: rule! })),
        };
    });
}
