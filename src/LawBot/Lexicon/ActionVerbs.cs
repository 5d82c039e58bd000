namespace LawBot.Lexicon;

/// <summary>The verbs with which reports say what was done. Scanned by hand, longest first: as one regular expression they took four times as long.</summary>
internal static class ActionVerbs
{
    private const string Hard = """
        不予受理 不予立案 确认违法 确认有效 责令履行 注销关停 主持召开 出庭应诉 调解成功 成功化解 成功调解 受理答复 申领换发 审查备案 备案审查 动态调整 立行立改 限期整改 更新维护 收到 接收 收案
        受理 新收 立案 审结 审理 审议 结案 办结 办复 答复 回复 调处 化解 撤销 撤回 维持 驳回 终止 终结 变更 责令 纠正 纠错 废止 失效 修改 保留 宣布 报备 出具 提出 制定 出台 印发
        制发 发布 公布 发放 轮训 申领 换发 核发 查办 查处 抽检 抽取 下放 承接 取消 精简 压缩 减少 合并 录入 注销 关停 接待 解答 代写 出庭 应诉 败诉 胜诉 整改 移送 追回 挽回 帮助 指派
        配备 聘请 设立 成立 建立 建成 培育 培养 评选 表彰 推荐 选聘 招录 核定 完成 签订 签署 惠及 处置 交办 下发 下达 上报 梳理 推出 归集 调整 新增 增加 增配 劝返 听取 起草 制作 投入 没收
        吊销 达成 认定 命名 评定 采纳 反馈 约谈 执结 撤诉 开通 优化 实现 纳入 明确 充实 落实 开放 连接 分拣 转办 受教育 观看 考取 赋权 承办 提供 查封 扣押 拆除 关闭 取缔 新建 改建
        安置 解矫 帮扶 走访 巡查 讲授 解决 上诉 起诉 履行 支付 发出 下调 划转 设置 投放 张贴 播放 推送 受训 加入 构建 整合 组织 发现 荣立 荣获 获得 发放
        """;

    // Verbs here and parts of a name there: 检查市场主体 but 检查对象, 服务群众 but 公共服务, 志愿服务队.
    private const string Soft = """
        调解 检查 抽查 排查 评查 培训 宣传 登记 服务 督查 督办 处罚 处理 审核 审查 备案 公开 修订 创建 编制 入库 代理 学习 研究 参与 清理 救助 矫正 征求 报送 办件 通报 罚款 办理
        """;

    // What takes an activity for its object: 开展培训 held a training.
    private const string Light = "组织开展 开展 组织举办 举办 举行 组织召开 召开 组织参加 参加";

    private const string Adverbs = """
        先后 已经 已 并 同时 积极 顺利 圆满 实际 还 又 再 也 均 全部 有效 扎实 深入 持续 大力 全面 进一步 认真 按时 累计 共计 合计 总计 共 依法 及时 成功 新 正在 直接 主动 集中
        统一 组织 参与 为 了 完毕 完结 之中 中 妥善 多次 有力 稳步 常态化 逐一 另有 另 有 目前 全年 今年 当年 本年 年内 因 经 被 所 的 行为 前置 分别 各 严格 一审 二审 按期 如期
        当场 现场 案 到期 自行 宣布 继续 仍 拟 尚
        """;

    private static readonly string[] NameBefore =
    [
        "行政", "公共", "法律", "人民", "诉前", "司法", "政务", "公益", "志愿", "审批", "诉讼", "普法", "法治", "垃圾", "征求", "上门", "案卷",
    ];

    private static readonly string[] NameBehind =
    [
        "率", "量", "数", "员", "对象", "组织", "中心", "平台", "室", "证", "书", "机构", "组", "队", "点", "站", "大厅", "窗口", "工作", "系统", "专报", "通报", "报道", "规定", "标准", "费", "型", "专班", "机关", "体系", "成功率", "意见稿", "点击", "委员会", "协议", "协会", "学院", "小组", "金额", "时限", "总时限", "时间", "流程", "期限",
    ];

    private static readonly string[] GroupsBefore = ["调解", "各级", "社会", "党"];

    private static readonly Dictionary<char, (string Word, char Class)[]> Words = Read();

    /// <summary>Length of the verb that begins at <paramref name="at"/>, or 0.</summary>
    /// <param name="words">The words.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="isLight">True for a verb that takes an activity: 开展.</param>
    public static int VerbAt(ReadOnlySpan<char> words, int at, out bool isLight)
    {
        isLight = false;
        if (!Words.TryGetValue(words[at], out var entries))
        {
            return 0;
        }

        foreach (var (word, kind) in entries)
        {
            if (kind is not 'a' && words[at..].StartsWith(word, StringComparison.Ordinal) && (kind is not 's' || !IsPartOfName(words, at, word.Length))
                && (word is not "组织" || !EndsWithAny(words[..at], GroupsBefore)))
            {
                isLight = kind is 'l';
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>The first run of verbs (申领、换发), or an empty range; titles in 《》 are passed over.</summary>
    public static (int Start, int Length) FirstRun(ReadOnlySpan<char> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] == '《' && words[at..].IndexOf('》') is > 0 and var close)
            {
                at += close;
                continue;
            }

            var length = VerbAt(words, at, out var light);
            if (length == 0)
            {
                continue;
            }

            var end = at + length;
            while (!light && end < words.Length)
            {
                var joint = words[end] is '、' or '和' or '及' ? end + 1 : end;
                var more = joint < words.Length ? VerbAt(words, joint, out light) : 0;
                if (more == 0 || light)
                {
                    break;
                }

                end = joint + more;
            }

            return (at, end - at);
        }

        return default;
    }

    /// <summary>True when there are verbs and adverbs only, so that the object stands elsewhere: 依法审理结案, but not 开展培训.</summary>
    public static bool AreAll(ReadOnlySpan<char> words, bool needVerb)
    {
        var verbs = 0;
        for (var at = 0; at < words.Length;)
        {
            var length = VerbAt(words, at, out var light);
            if (length > 0)
            {
                verbs++;
                if (light && at + length < words.Length && needVerb)
                {
                    return false;
                }
            }
            else
            {
                length = AdverbAt(words, at);
            }

            if (length == 0)
            {
                return false;
            }

            at += length;
        }

        return verbs > 0 || !needVerb;
    }

    private static int AdverbAt(ReadOnlySpan<char> words, int at)
    {
        if (words[at] is '、' or '和' or '并' or '及' || char.IsWhiteSpace(words[at]))
        {
            return 1;
        }

        if (Words.TryGetValue(words[at], out var entries))
        {
            foreach (var (word, kind) in entries)
            {
                if (kind is 'a' && words[at..].StartsWith(word, StringComparison.Ordinal))
                {
                    return word.Length;
                }
            }
        }

        return 0;
    }

    private static bool IsPartOfName(ReadOnlySpan<char> words, int at, int length)
    {
        if (EndsWithAny(words[..at], NameBefore))
        {
            return true;
        }

        foreach (var name in NameBehind)
        {
            if (words[(at + length)..].StartsWith(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> words, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (words.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<char, (string, char)[]> Read() => Split(Hard, 'h').Concat(Split(Soft, 's')).Concat(Split(Light, 'l')).Concat(Split(Adverbs, 'a'))
        .GroupBy(static w => w.Word[0])
        .ToDictionary(static g => g.Key, static g => g.OrderByDescending(static w => w.Word.Length).ToArray());

    private static IEnumerable<(string Word, char Class)> Split(string list, char kind) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => (w, kind));
}
