import type { Graph } from '../../src/model.ts'

const document = 'text/0123456789abcdef'

/** A graph that has every field, characters beyond the BMP, a torn mention, two figures, a claim that is only demanded. */
export const FULL: Graph = {
  documents: [
    { id: document, paths: ['a.txt', 'b/c.txt'], title: '题“目”', date: '2025-01-02', issuer: '某局', number: '某发〔2025〕1号', sha256: `0123456789abcdef${'0'.repeat(48)}`, length: 60, astral: [3, 10] },
    { id: 'text/fedcba9876543210', paths: ['d.txt'], sha256: `fedcba9876543210${'0'.repeat(48)}`, length: 9 },
  ],
  nodes: [
    { id: 'goal/增长5％', class: 'Goal', label: '增长5%', aliases: [], degree: 1, pagerank: 0.25, betweenness: 0, community: 1, mentions: [{ document, start: 12, end: 16, exact: '增长5%' }] },
    { id: 'indicator/产值', class: 'Indicator', label: '产值', aliases: [], mentions: [{ document, start: 18, end: 20, exact: '产值' }] },
    { id: 'initiative/修路', class: 'Initiative', label: '修路', aliases: ['修一条路'], mentions: [{ document, start: 22, end: 26, exact: '修一\n路' }, { document, start: 40, end: 41, exact: '修' }, { document, start: 50, end: 51, exact: '路', piece: 2 }] },
    { id: 'person/李明', class: 'Person', label: '李明', aliases: [], mentions: [{ document, start: 30, end: 32, exact: '李明' }] },
    { id: 'place/深圳市', class: 'Place', label: '深圳市', aliases: ['深圳'], divisionCode: '440300', degree: 2, pagerank: 1.2e-7, betweenness: 0.5, community: 0, mentions: [{ document, start: 0, end: 3, exact: '深圳市' }, { document, start: 5, end: 7, exact: '深圳' }] },
  ],
  edges: [
    {
      id: 'claim/0000000000000001', source: 'place/深圳市', predicate: 'pursues', target: 'goal/增长5％', modality: 'planned', strength: 'must', value: '5%', time: '到2025年', measure: 'change',
      figure: { kind: 'target', indicator: 'indicator/产值', number: '1500000000000', unit: 'CNY', comparator: 'moreThan', from: '2025-01-01', until: '2025-12-31', baseline: '2020年' },
      statedBy: 'person/李明', rule: 'goal-figure', evidence: [{ document, start: 0, end: 16, exact: '深圳市…' }],
    },
    { id: 'claim/0000000000000002', source: 'place/深圳市', predicate: 'reports', target: 'indicator/产值', value: '9.9%', measure: 'share', figure: { kind: 'observation', number: '9.9' }, rule: 'figure', evidence: [{ document, start: 18, end: 24, exact: '产值"引号"' }] },
    { id: 'claim/0000000000000003', source: 'place/深圳市', predicate: 'undertakes', target: 'initiative/修路', modality: 'called', role: 'lead', time: '明年', rule: 'called-for', evidence: [{ document, start: 40, end: 41, exact: '修' }, { document, start: 50, end: 51, exact: '路', piece: 2 }] },
  ],
}
export const EMPTY: Graph = { documents: [], nodes: [], edges: [] }
