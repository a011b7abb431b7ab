/** A person, or a post that is vacant. */
export interface ChartPerson {
    readonly id: string;
    readonly name: string;
    readonly role?: string;
    /** What part of the working week, where it is not all of it. */
    readonly time?: string;
    readonly vacant: boolean;
    /** The bodies whose account he or she holds. */
    readonly accounts: readonly string[];
    /** Whether he or she leads the team in which the chart shows them. */
    readonly leads?: boolean;
}

/** A team, with teams within it. */
export interface ChartTeam {
    readonly id: string;
    readonly name: string;
    readonly theme?: string;
    readonly crossteam: boolean;
    readonly people: readonly ChartPerson[];
}

/** What the chart of a unit shows. */
export interface UnitChartScene {
    readonly name: string;
    readonly title: string;
    readonly form?: 'functional' | 'thematic';
    readonly size?: number;
    readonly reportsTo?: string;
    readonly heads: readonly ChartPerson[];
    readonly managers: readonly ChartPerson[];
    readonly teams: readonly ChartTeam[];
    /** All others: free for whatever is needed. */
    readonly pool: readonly ChartPerson[];
}
