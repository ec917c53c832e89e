import { describe, expect, it } from 'vitest'
import { asWritten, isTraditional, simplify } from '../../src/read/traditional.ts'

describe('simplify', () => {
  it.each([
    ['關於印發《規劃綱要》的通知', '关于印发《规划纲要》的通知'],
    ['裡面、裏面、説明、說明', '里面、里面、说明、说明'],
    ['著力推動顯著成效、著名品牌', '着力推动显著成效、著名品牌'],
    ['乾淨的乾隆年間', '干净的乾隆年间'],
    ['「三步走」和『五位一體』', '“三步走”和‘五位一体’'],
    ['關於單位', '关于单位'],
    ['已经是简体，不变。', '已经是简体，不变。'],
  ])('%s → %s', (traditional, simplified) => {
    expect(simplify(traditional)).toBe(simplified)
    expect(simplify(traditional).length).toBe(traditional.length)
  })
})

describe('isTraditional', () => {
  it('holds for a text, not for a name or quotation in a simplified one', () => {
    expect(isTraditional('本市將加快發展數字經濟，推動產業轉型。')).toBe(true)
    expect(
      isTraditional(
        `全市要加快发展数字经济，推动产业转型升级。${'题字“實事求是”。'}${'各级各部门要认真落实。'.repeat(5)}`,
      ),
    ).toBe(false)
    expect(isTraditional('policy 2025')).toBe(false)
  })
})

it('asWritten finds the words of the text again', () => {
  expect(asWritten('2亿元', ['市財政安排2億元'])).toBe('2億元')
  expect(asWritten('3亿元', ['市財政安排2億元'])).toBe('3亿元')
})
