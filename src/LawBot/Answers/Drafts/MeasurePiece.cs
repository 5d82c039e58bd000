using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>Words a measure together with the facts that prove it. What nobody stated carries 【核实】, or does not stand where no blanks are wanted.</summary>
internal static class MeasurePiece
{
    /// <summary>What a measure carries that nobody has stated.</summary>
    internal const string Mark = "【核实】";

    // A sentence of measure and figures that would be longer than this is two.
    private const int LongSentence = 95;
    private const int OfHead = 2;

    /// <summary>The piece of a measure: with its facts what must stand, else what may.</summary>
    /// <param name="material">What the section is written from.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="priority">How much it matters where no fact proves it; the larger, the sooner it goes.</param>
    /// <param name="isHeaded">True where its head stands above it as a heading.</param>
    /// <param name="isOne">True where it must be one sentence.</param>
    /// <param name="isPoint">True where it is a point, which is more than a bare count.</param>
    internal static DraftPiece Of(SectionMaterial material, DraftMeasure measure, int priority, bool isHeaded = false, bool isOne = false,
        bool isPoint = false)
    {
        var spec = material.Spec;
        var told = string.Concat(material.OwnOf(measure).Select(p => p.Text)).TrimEnd('。');
        var counted = material.ProofOf(measure).TrimEnd('。');
        if (told.Length > 0)
        {
            return new DraftPiece(
                $"{told.Replace("。", isOne ? "，" : "。", StringComparison.Ordinal)}{(counted.Length > 0 ? Joint(told, counted, isOne) : "")}。",
                DraftOrigin.OwnFacts, 0);
        }

        var head = isHeaded || counted.Length > 0 && Repeats(measure.Head, counted) ? "" : measure.Head;
        measure = counted.Length > 0 ? measure with { Text = Untold(measure.Text, counted) } : measure;
        var claim = measure.Text.Length == 0 ? isHeaded ? measure.Head : head : head.Length > 0 ? $"{head}，{measure.Text}" : measure.Text;
        if (counted.Length == 0)
        {
            return Uncounted(spec, measure, claim, priority);
        }

        // 推动积案化解 is not done by 接访45批: without words of its own the measure would be a claim.
        var bare = isPoint && head.Length > 0 && IsProven(measure, counted, material) ? $"{head}，{counted}。"
            : isPoint && !isHeaded && IsNear(measure, counted, material) ? $"{DraftPhrases.Filled("aimed-lead", measure.Head, counted)}。" : $"{counted}。";
        if (spec.NoBlanks || material.IsToldBare || measure.Text.Length == 0)
        {
            return new DraftPiece(bare, DraftOrigin.OwnFacts, 0) { Short = $"{counted}。", Sources = SourcesOf(measure) };
        }

        return new DraftPiece($"{claim}{Mark}{Joint(claim, counted, isOne)}。", DraftOrigin.OwnFacts, 0)
        {
            Short = bare, Sources = SourcesOf(measure),
            Long = measure.More.Length == 0 ? ""
                : spec.SentencesOfEach > 1 ? $"{claim}。{measure.More}{Mark}。{counted}。"
                : $"{claim}，{measure.More}{Mark}{Joint(claim + measure.More, counted, isOne)}。",
        };
    }

    // 坚持依法决策 says nothing of 调解重大纠纷3起: what shares no word with a measure and is none of its figures is no doing of it.
    private static bool IsNear(DraftMeasure measure, string counted, SectionMaterial material) => DraftWords.Share(measure.Sentence, counted) > 0
        || material.Matter.Figures.Any(f => f.Proves == measure.Usual && f.SaidIn(counted) > 0);

    // A word stands in both that is none of the matter's own name, and of no other measure unless the table says that such a figure proves this one:
    // 审查 alone proves no measure of a section on 合法性审查.
    private static bool IsProven(DraftMeasure measure, string counted, SectionMaterial material)
    {
        var own = DraftWords.Pairs(measure.Head);
        own.ExceptWith(DraftWords.Pairs(material.Matter.Name + material.Matter.Key));
        if (!material.Matter.Figures.Any(f => f.Proves == measure.Usual && f.SaidIn(counted) > 0))
        {
            own.ExceptWith(material.Measures.Where(m => m.Head != measure.Head).SelectMany(m => DraftWords.Pairs(m.Head)));
        }

        return own.Overlaps(DraftWords.Pairs(counted));
    }

    /// <summary>What the work is aimed at; nothing is said to be done.</summary>
    internal static string Aimed(DraftMeasure measure) => measure.Text.Length > 0
        ? DraftPhrases.Filled("aimed-at", measure.Head, measure.Text) : DraftPhrases.Filled("aimed", measure.Head);

    private static DraftPiece Uncounted(DraftSpec spec, DraftMeasure measure, string claim, int priority) => spec.NoBlanks
        ? DraftPiece.Phrase(Aimed(measure), priority) with { Short = DraftPhrases.Filled("aimed", measure.Head) }
        : new DraftPiece($"{claim}{Mark}。", measure.From is null ? DraftOrigin.SetPhrase : DraftOrigin.BorrowedWording, priority)
        {
            Short = claim.StartsWith(measure.Head, StringComparison.Ordinal) && measure.Text.Length > 0 ? $"{measure.Head}{Mark}。"
                : $"{claim.Split('，')[0]}{Mark}。",
            Long = measure.More.Length > 0 && measure.Text.Length > 0
                ? $"{claim}{(spec.SentencesOfEach > 1 ? '。' : '，')}{measure.More}{Mark}。" : "", Sources = SourcesOf(measure),
        };

    // 修订各类应急预案 is not said beside 修订应急预案9个.
    private static string Untold(string text, string counted) =>
        string.Join('，', text.Split('，').Where(c => DraftWords.Share(c, counted) < 0.5 && !SaidTwice.By(c, counted)));

    private static string Joint(string claim, string counted, bool isOne) =>
        isOne || (claim.Length + counted.Length <= LongSentence && ActionVerbs.VerbAt(counted, 0, out _) > 0) ? $"，{counted}" : $"。{counted}";

    // 推行告知承诺制, 推行告知承诺事项41项 says the head twice.
    private static bool Repeats(string head, string counted) => head.Length > OfHead && counted.Contains(head[..(OfHead + 1)], StringComparison.Ordinal)
        || (head.Length > 2 * OfHead && DraftWords.Share(head, counted) >= 0.75);

    private static IReadOnlyList<LawBot.Reports.Source> SourcesOf(DraftMeasure measure) => measure.From is { } from ? [from.ToSource()] : [];
}
