using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Grounding;

/// <summary>What a text denies and what it affirms, by pairs of neighbouring characters: 未发现 denies 发现.</summary>
internal sealed class GroundingPolarity
{
    // How far a negation reaches, in Han characters of its clause: 未对260件政策性文件进行集中审查 denies 审查.
    private const int LongestReach = 14;

    // What it denies for certain stands right behind it: 不充分, 未发现.
    private const int Nearest = 3;

    private const int Verb = 2;

    private readonly HashSet<(char, char)> denied = [];
    private readonly HashSet<(char, char)> deniedAtOnce = [];
    private readonly HashSet<(char, char)> affirmed = [];
    private readonly HashSet<(char, char)> formerly = [];
    private readonly HashSet<(char, char)> hard = [];
    private readonly bool isOfPast;
    private readonly HashSet<char> lacking = [];
    private readonly List<(LexiconHit Word, string Reach)> negations = [];

    internal GroundingPolarity(string compact)
    {
        isOfPast = GroundingLexicon.Computing.In(compact).Exists(h => h.Class == "prior");
        var reached = new bool[compact.Length];
        var words = GroundingLexicon.Negations.In(compact);
        HasInner = words.Exists(w => w.Class == "inner");
        IsOfAll = compact.Contains("100%", StringComparison.Ordinal) || GroundingLexicon.Claims.In(compact).Exists(h => h.Class == "universal");
        // 没合格 of 不合格: what a word with a negation inside denies may be told with another.
        denied.UnionWith(words.Where(w => w.Class == "inner").SelectMany(w => Pairs(w.Word[1..])));
        foreach (var word in words.Where(w => w.Class is "lack" or "want" or "not" or "hard"))
        {
            if (word.Class == "lack")
            {
                Lacks = true;
                if (word.Word[0] == '不')
                {
                    // 落实不到位: 到位 is denied, and so is 落实.
                    var from = word.At >= Verb && ActionTable.At(compact.AsSpan(0, word.At), word.At - Verb, ActionReading.Reported) is not null
                        ? word.At - Verb : word.At;
                    deniedAtOnce.UnionWith(Pairs(word.Word[1..]).Concat(Pairs(compact[from..word.At])));
                    denied.UnionWith(Pairs(word.Word[1..]).Concat(Pairs(compact[from..word.At])));
                    reached.AsSpan(from, word.End - from).Fill(true);
                }

                continue;
            }

            Lacks |= word.Class is "hard" or "want";
            var reach = ReachOf(compact, word.End, out var end);
            if (words.Exists(w => w.Class == "past" && w.At < word.At && compact.IndexOfAny([',', ';', '。'], w.End, word.At - w.End) < 0))
            {
                // 结束了没有律师事务所的历史: there is one now.
                formerly.UnionWith(Pairs(reach));
                continue;
            }

            if (word.Class is "hard" or "want")
            {
                // What can hardly be done may be told as not done; of what is said to be hard nothing more is asked than a want.
                hard.UnionWith(Pairs(reach));
                if (word.Class == "want")
                {
                    deniedAtOnce.UnionWith(Pairs(reach[..Math.Min(Nearest, reach.Length)]));
                    reached.AsSpan(word.At, Math.Min(end, compact.Length) - word.At).Fill(true);
                }

                continue;
            }

            negations.Add((word, reach));
            denied.UnionWith(Pairs(reach));
            var existing = words.Find(w => w.Class == "exist" && w.At == word.End);
            // 尚未真正开展: an adverb stands between.
            var adverb = GroundingLexicon.Retelling.In(reach).Find(r => r is { At: 0, Class: "adverb" });
            var near = Math.Min((existing.Word?.Length ?? 0) + (adverb.Word?.Length ?? 0) + Nearest + (existing.Word is null ? 0 : 1), reach.Length);
            deniedAtOnce.UnionWith(Pairs(reach[..near]));
            // 没有被复议或者被起诉: what is joined by 或 is denied as well.
            for (var or = reach.IndexOf('或'); or >= 0; or = reach.IndexOf('或', or + 1))
            {
                var from = or + (or + 1 < reach.Length && reach[or + 1] == '者' ? 2 : 1);
                deniedAtOnce.UnionWith(Pairs(reach[from..Math.Min(from + Nearest, reach.Length)]));
            }

            if (reach.Length == 1)
            {
                lacking.Add(reach[0]);
            }

            reached.AsSpan(word.At, Math.Min(end, compact.Length) - word.At).Fill(true);
        }

        foreach (var word in words.Where(w => w.Class == "zero"))
        {
            // 新增违建零增长: what stands before it is denied.
            var start = word.At == 0 ? 0 : compact.LastIndexOfAny([',', ';', '。', '、'], word.At - 1) + 1;
            denied.UnionWith(Pairs(compact[start..word.At]));
            deniedAtOnce.UnionWith(Pairs(compact[start..word.At]));
            reached.AsSpan(start, word.End - start).Fill(true);
        }

        for (var i = 1; i < compact.Length; i++)
        {
            if (TextFolding.IsHan(compact[i - 1]) && TextFolding.IsHan(compact[i]) && !reached[i])
            {
                affirmed.Add((compact[i - 1], compact[i]));
            }
        }
    }

    /// <summary>True when a word of the text holds a negation of its own: 行动不便, 不打烊.</summary>
    internal bool HasInner { get; }

    /// <summary>True when the text says something of all: 100%, 均, 全部.</summary>
    internal bool IsOfAll { get; }

    /// <summary>True when the text negates anything.</summary>
    internal bool Negates => negations.Count > 0;

    /// <summary>True when it says what is wanting without a negation: 薄弱, 有待.</summary>
    internal bool Lacks { get; }

    /// <summary>The negations of this text that no source bears out: what they deny, the sources affirm or never mention.</summary>
    internal IEnumerable<string> Unfounded(IReadOnlyList<GroundingPolarity> sources)
    {
        foreach (var (word, reach) in negations)
        {
            // Of what it denies and the sources know, more must be denied there too than is affirmed.
            double no = 0, known = 0;
            foreach (var pair in Pairs(reach))
            {
                var isDenied = sources.Any(s => s.denied.Contains(pair) || s.hard.Contains(pair) || (isOfPast && s.formerly.Contains(pair)));
                var isAffirmed = sources.Any(s => s.affirmed.Contains(pair));
                known += isDenied || isAffirmed ? 1 : 0;
                no += isDenied ? isAffirmed && !isOfPast ? 0.5 : 1 : 0;
            }

            var isBorneOut = reach.Length <= 1
                ? reach.Length == 0 || sources.Any(s => s.lacking.Contains(reach[0]) || s.denied.Any(p => p.Item1 == reach[0]))
                : known > 0 && (no >= known / 2 || (reach.Length > 1
                    && sources.Any(s => s.deniedAtOnce.Contains((reach[0], reach[1])) && !s.affirmed.Contains((reach[0], reach[1])))));
            // 没有一次不出庭 of 出庭率100%; 不关门 of 不打烊, where the sources do not speak of what is denied.
            var isTwice = sources.Any(s => s.IsOfAll) && negations.Exists(n => n.Reach != reach && (reach.EndsWith(n.Reach, StringComparison.Ordinal)
                || n.Reach.EndsWith(reach, StringComparison.Ordinal)));
            var isInner = sources.Any(s => s.HasInner) && (known == 0 || reach.Length <= 1);
            if (!isBorneOut && !isTwice && !isInner && !IsDeniedInOtherWords(reach, sources) && !IsOfDegree(reach, sources))
            {
                yield return word.Word + reach[..Math.Min(4, reach.Length)];
            }
        }
    }

    // 未能充分发挥作用 of 作用发挥不够: how much is denied, and of that the source says that it wants.
    private static bool IsOfDegree(string reach, IReadOnlyList<GroundingPolarity> sources) =>
        GroundingLexicon.Claims.In(reach).Exists(h => h is { At: 0, Class: "praise" }) && sources.Any(s => s.Lacks && Pairs(reach).Any(s.affirmed.Contains));

    // 不予用印 of 不盖章.
    private static bool IsDeniedInOtherWords(string reach, IReadOnlyList<GroundingPolarity> sources) =>
        GroundingLexicon.SameWords.In(reach).Exists(h => h.At == 0 && GroundingLexicon.SameWords.Row(h.Row)
            .Any(o => o.Length > 1 && o != h.Word && Pairs(o).Any()
                && Pairs(o).All(p => sources.Any(s => s.deniedAtOnce.Contains(p) && !s.affirmed.Contains(p)))));

    /// <summary>What this text affirms and the sources deny: 发挥充分 of 发挥不充分.</summary>
    internal IEnumerable<string> Denied(IReadOnlyList<GroundingPolarity> sources, string compact)
    {
        if (Lacks)
        {
            yield break;
        }

        foreach (var pair in affirmed.Where(p => sources.Any(s => s.deniedAtOnce.Contains(p)) && !sources.Any(s => s.affirmed.Contains(p))))
        {
            yield return $"{pair.Item1}{pair.Item2}";
        }

        foreach (var c in sources.SelectMany(s => s.lacking).Distinct().Where(c => compact.EndsWith(c) && !lacking.Contains(c)
            && !sources.Any(s => s.affirmed.Any(p => p.Item2 == c))))
        {
            yield return c.ToString();
        }
    }

    private static string ReachOf(string text, int from, out int end)
    {
        var reach = new System.Text.StringBuilder();
        for (end = from; end < text.Length && reach.Length < LongestReach && text[end] is not (',' or ';' or '。' or ':' or '!' or '?'); end++)
        {
            // 不出庭的发督办函, 未经审查也可上会: what follows is not denied.
            if (reach.Length > 0 && GroundingLexicon.Negations.ClassAt(text, end) == "ends")
            {
                break;
            }

            if (TextFolding.IsHan(text[end]))
            {
                reach.Append(text[end]);
            }
        }

        return reach.ToString();
    }

    internal static IEnumerable<(char, char)> Pairs(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (TextFolding.IsHan(text[i - 1]) && TextFolding.IsHan(text[i]))
            {
                yield return (text[i - 1], text[i]);
            }
        }
    }
}
