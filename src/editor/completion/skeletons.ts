/*
 * Whole blocks as snippets, with what the guide asks of each first. Every field has a word in it that may stand in a
 * plan, so that whoever goes on typing without filling it in has still a text that can be read.
 */

const sectors = 'k12,higher-education,health,justice,transport,city,national-government,nonprofit,other';
const actorLevels = 'leadership,middle,front-line,external,users,public';

/** Fields stand in « » here, numbered and with what they hold at first, or with the words to choose from. */
const written: Readonly<Record<string, string>> = {
    System: [
        'system «1:Name» "«2:The system»" {',
        `    sector  «3|${sectors}|»`,
        '    led by  «4:Leader»',
        '    mission "$5"',
        '    $0',
        '}',
    ].join('\n'),
    Influence: [
        'external influence «1:Name» "«2:What binds us»" {',
        '    kind     «3|law,regulation,mission,commitment,mandate,users,stakeholders|»',
        '    requires "$4"',
        '    $0',
        '}',
    ].join('\n'),
    Aspiration: [
        'aspiration «1:Name» "«2:What we want»" {',
        '    care        "$3"',
        '    do          "$4"',
        '    measured by «5:Metric»',
        '    $0',
        '}',
    ].join('\n'),
    Metric: [
        'metric «1:Name» "«2:What is counted»" {',
        '    measured in "$3"',
        '    direction   «4|increase,decrease,maintain|»',
        '    baseline    «5:0» in «6:2025»',
        '    target      «7:0» by «8:2029»',
        '    trajectory  «9:0» in «10:2027»',
        '    $0',
        '}',
    ].join('\n'),
    Actor: [
        'actor «1:Name» "«2:Post or organisation»" {',
        '    kind  «3|person,organisation,group|»',
        `    level «4|${actorLevels}|»`,
        '    $0',
        '}',
    ].join('\n'),
    Activity: ['activity «1:Name» "«2:What is done»" {', '    kind «3|routine,program|»', '    $0', '}'].join('\n'),
    Action: [
        'action «1:Name» "«2:What somebody will do»" {',
        '    «3|short-term,long-term|»',
        '    owner «4:Owner»',
        '    by    «5:2026-12»',
        '    $0',
        '}',
    ].join('\n'),
    Review: [
        'review «1:Name» "«2:When it was»" {',
        '    date     «3:2026-01»',
        '    mode     «4|rapid,formal|»',
        '    reviewer external "$5"',
        '    rate 1A «6|R,YR,YG,G|» because "$7" evidence "$8"',
        '    $0',
        '}',
    ].join('\n'),
    Unit: [
        'unit «1:Name» "«2:Delivery Unit»" {',
        '    reports to «3:Leader»',
        '',
        '    leader «4:DeliveryLeader» "«5:Name of the delivery leader»" {',
        '        time 100%',
        '        $0',
        '    }',
        '}',
    ].join('\n'),
    Coalition: [
        'coalition «1:Name» for «2:Aspiration» {',
        '    led by «3:Leader»',
        '',
        '    member «4:Actor» {',
        '        alignment «5|very high,high,medium,low,very low|»',
        '        power     «6|very high,high,medium,low,very low|»',
        '        type      «7|leadership,management,position,expertise,credibility|»',
        '    }',
        '    $0',
        '}',
    ].join('\n'),
    Staff: ['«1:Name» "«2:Who it is»" {', '    time         100%', '    competencies $0', '}'].join('\n'),
    Team: ['«1:Name» "«2:Team»" {', '    led by $3', '    people $0', '}'].join('\n'),
    JointAction: [
        '«1:Name» "«2:What is at issue»" {',
        '    led by  $3',
        '    outcome "$4"',
        '    ends    «5:2026-12»',
        '    $0',
        '}',
    ].join('\n'),
    Interaction: [
        '«1:Name» "«2:What the meeting is»" {',
        '    with    $3',
        '    level   «4|leadership,middle,front-line|»',
        '    «5|weekly,monthly,quarterly|»',
        '    purpose "$6"',
        '    $0',
        '}',
    ].join('\n'),
    Candidate: ['«1:Actor» {', '    alignment $2', '    power     $3', '    type      $0', '}'].join('\n'),
};

/** The blocks' skeletons as snippets, by the rule of the grammar. */
export const skeletons: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(written).map(([rule, text]) => [rule, text.replace(/«([^»]*)»/g, '$${$1}')]),
);
