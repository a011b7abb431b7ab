/** A place on the map: levels from one to five. */
export interface Stop {
    readonly when: 'today' | 'via' | 'heading';
    readonly boldness: number;
    readonly execution: number;
    /** The quarter it lies in; none on the line between two. */
    readonly box?: string;
}

/** An aspiration on its way. */
export interface Journey {
    readonly id: string;
    readonly name: string;
    readonly stops: readonly Stop[];
    readonly parked: boolean;
}

/** What the map of delivery shows. */
export interface DeliveryMapScene {
    readonly name: string;
    readonly journeys: readonly Journey[];
    /** Aspirations that say no place. */
    readonly unplaced: readonly string[];
    /** What it means that all head for one quarter, in a sentence. */
    readonly message?: string;
}
