namespace LawBot.Answers.Drafts;

/// <summary>How a spec is told to the user, and how its text is headed.</summary>
internal static class DraftSpecMessages
{
    /// <summary>The title of the text.</summary>
    internal static string Title(DraftSpec spec)
    {
        var year = spec.Year is { } named ? $"{named}年度" : "";
        var matter = spec.Matters.Count > 0 ? string.Join("、", spec.Matters.Select(m => DraftMatter.Of(m).Name)) : spec.Topic;
        return spec.Genre switch
        {
            DraftGenre.Outline when !spec.Matters.Contains(DraftMatter.Whole, StringComparer.Ordinal) => $"{matter}情况（提纲）",
            DraftGenre.Outline => $"{spec.CalledOwner}{year}法治政府建设情况报告（提纲）",
            DraftGenre.Summary => $"{spec.CalledOwner}{year}法治政府建设工作小结",
            DraftGenre.Report or DraftGenre.Opening or DraftGenre.Closing or DraftGenre.Transition => $"{spec.Place}{year}法治政府建设情况报告",
            DraftGenre.Problems => $"{matter}存在的问题和不足",
            DraftGenre.Plans => $"{matter}下一步工作安排",
            DraftGenre.Brief => $"{matter}做法综述",
            DraftGenre.PlanCheck => $"{spec.Place}上年打算对照",
            DraftGenre.Revision => "文稿",
            _ => $"{matter}情况",
        };
    }

    /// <summary>The wishes in one line.</summary>
    internal static string Line(DraftSpec spec)
    {
        string[] parts =
        [
            Genre(spec.Genre), string.Join("、", spec.Matters.Count > 0 ? spec.Matters : spec.Topic.Length > 0 ? [spec.Topic] : []),
            spec.IsOwnerNamed ? $"以{spec.Owner}的名义" : "",
            spec is { LeastChars: { } low, IsBound: true } ? $"{low}到{spec.MaxChars}字" : spec.LeastChars is { } least ? $"至少{least}字"
                : spec.MaxChars is { } most ? $"{most}字{(spec.IsBound ? "以内" : "左右")}" : "",
            spec.Points is { } points ? $"{(spec.IsLeastPoints ? "至少" : "分")}{points}点" : "",
            spec.Places is { } places ? $"{places}个地方" : "", spec.MorePlaces > 0 ? $"另加{spec.MorePlaces}个地方" : "",
            spec.IsEachSentence ? "各一句话" : spec.LeastSentences > 0 ? $"{spec.LeastSentences}到{spec.MaxSentences}句话"
                : spec.MaxSentences is { } sentences ? $"{sentences}句话" : "",
            spec.Paragraphs is { } paragraphs ? $"{paragraphs}段" : "", spec.Headings > 0 ? $"{spec.Headings}个小标题" : "",
            spec.Heading.Length > 0 ? $"标题“{spec.Heading}”" : "", spec.Aspects.Count > 1 ? $"依次写{string.Join("、", spec.Aspects)}" : "",
            spec.Lessons > 0 ? $"末尾{spec.Lessons}条可学的" : "",
            spec.Model is { } model ? $"参照{model}" : "", spec.ComparesYears ? "与上年比较" : "",
            Tone(spec.Tone),
            spec.Focus.Count > 0 ? $"{(spec.IsFocusAlone ? "只写" : "重点写")}{string.Join("、", spec.Focus)}" : "",
            spec.Include.Count > 0 ? $"要提到{string.Join("、", spec.Include)}" : "",
            spec.Exclude.Count > 0 ? $"不提{string.Join("、", spec.Exclude)}" : "", spec.NoBlanks ? "不留空" : "",
            spec.UsesOwnReport ? "用本地报告的数字" : "",
        ];
        return $"按“{string.Join("·", parts.Where(p => p.Length > 0))}”起草;要改就说,如“再短一点”“分三点”。";
    }

    /// <summary>How a tone is called; empty for the usual one.</summary>
    internal static string Tone(DraftTone tone) => tone switch
    {
        DraftTone.Firm => "语气坚决", DraftTone.Gentle => "语气委婉", DraftTone.Plain => "朴实", DraftTone.Formal => "语气正式", _ => "",
    };

    private static string Genre(DraftGenre genre) => genre switch
    {
        DraftGenre.Outline => "提纲",
        DraftGenre.Report => "整篇报告",
        DraftGenre.Problems => "存在问题",
        DraftGenre.Plans => "下一步打算",
        DraftGenre.Opening => "开头段",
        DraftGenre.Closing => "结尾段",
        DraftGenre.Transition => "过渡句",
        DraftGenre.Summary => "工作小结",
        DraftGenre.Responsibility => "第一责任人履职",
        DraftGenre.Brief => "各地做法综述",
        DraftGenre.PlanCheck => "上年打算对照",
        DraftGenre.Revision => "改写来文",
        _ => "一节",
    };
}
