import { wordSet } from '../../wordSet.ts'

/** Verbs that are hardly ever nouns, so that an object may be looked for behind them whatever stands before. */
export const PLAIN = wordSet(
  '推动落实 推动 推进 加快 促进 推出 实施 开展 抓好 做好 反对 提供 制定 出台 推广 推广运用 开行 开通 举办 召开 引进 打造 建立 健全 完善 构建 形成 建成 提升 提高 增强 优化 扩大 改善 解决 破解 化解 支持 鼓励 引导 加强 强化 落实 履行 承担 负责 推行 培育 壮大 发挥 激发 释放 降低 减少 挖掘 维护 保障 编制 印发 建好 用好 打通 畅通 盘活 深化 拓展 夯实 织密 铸牢 筑牢 守住 守牢 防范 遏制 严查 严厉打击 打击 完成 开辟 塑造 加大 停止 取消 免除 淘汰 调高 惠及 带动 拉动 融入 铸就 开拓 凝聚 掀起 首创 攻克 组织推进 组织实施 组织开展',
)
