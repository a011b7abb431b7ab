/** How many questions of the guide stand how. */
export interface Counts {
    readonly answered: number;
    readonly open: number;
    readonly setAside: number;
}

/**
 * Counts questions by how they stand: the one way in which all that tells of a plan's progress counts. Only the guide's
 * own questions are given to it. What a principle leaves for later is no question of the guide, and comes and goes with
 * each line that is written.
 */
export function countsOf(questions: readonly { readonly standing: 'answered' | 'open' | 'set-aside' }[]): Counts {
    const count = (standing: string) => questions.filter(one => one.standing === standing).length;
    return { answered: count('answered'), open: count('open'), setAside: count('set-aside') };
}

/** How many questions there are to answer: one that is set aside is not asked any more. */
export function askedIn({ answered, open }: Counts): number {
    return answered + open;
}

/** The sum of several counts. */
export function sumOf(all: readonly Counts[]): Counts {
    const sum = (part: keyof Counts) => all.reduce((total, counts) => total + counts[part], 0);
    return { answered: sum('answered'), open: sum('open'), setAside: sum('setAside') };
}
