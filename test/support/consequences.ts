/** Rules whose fix lets something be read that could not be read before, so that it is judged for the first time. */
export const makesReadable = /^(?:value\/|reference\/unknown-name|waiver\/unknown|plan\/placeholder-text)/;

/**
 * Judgments that may be new where another one was settled, because the plan says something else then: who leads, what
 * counts, who is tied to whom.
 */
export const consequences: Readonly<Record<string, readonly string[]>> = {
    // Somebody leads the system now, and is held against the rest of the plan.
    'plan/no-system-leader': [
        'coalition/not-led-by-leader',
        'coalition/difficulty-with-leader',
        'aspiration/not-set-by-leader',
    ],
    // The line was the only tie of an actor.
    'relation/self': ['actor/isolated'],
    'coalition/not-led-by-leader': ['actor/isolated'],
    // What was part of something is an aspiration of its own, and asked what each of them is asked.
    'aspiration/part-of-itself': [
        'aspiration/not-set-by-leader',
        'coalition/none-for-aspiration',
        'influence/measure-not-reflected',
    ],
    // The other direction makes another order of the trajectory, and other targets reached.
    'metric/target-against-direction': ['metric/trajectory-out-of-order'],
    'metric/no-direction': ['metric/target-past'],
    // A metric counts for the aspiration now, or for its area only.
    'aspiration/no-metric': ['aspiration/no-metric-with-data', 'aspiration/area-without-metric'],
    'aspiration/area-without-metric': ['metric/unused'],
    // Where all but the account managers are free, the meetings matter.
    'unit/thematic-too-early': ['unit/staff-meeting-rare'],
    // The post is another one now.
    'unit/two-leaders': ['staff/part-time'],
    'unit/leader-indirect-report': ['relation/self', 'relation/cycle'],
    'unit/manages-influenced': ['unit/department-without-contact'],
    // The rating that stays is held against the others.
    'rubric/rated-twice': ['rating/self-vs-external'],
    // An action begins with what is to be done; who does it is asked next.
    'rating/low-without-action': ['action/no-owner'],
    'map/bold-without-rigor': ['action/no-owner'],
    // A new rating is held against the others.
    'rubric/component-unrated': [
        'rating/aim-lower',
        'review/focus-ignores-low',
        'rating/no-contrast',
        'rating/self-vs-external',
        'rating/regressed',
    ],
    'rating/aim-lower': ['rating/low-without-action', 'map/bold-without-rigor', 'rating/regressed'],
    // Another reviewer, another team.
    'review/external-not-independent': ['review/same-team-again'],
    // Who is a candidate again is asked what candidates are asked.
    'coalition/low-power-member': ['candidate/opponent-undecided'],
    // Fewer are left to choose from.
    'candidate/opponent-undecided': ['coalition/few-candidates'],
};
