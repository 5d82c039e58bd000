using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;
using LawBot.Questions;

namespace LawBot.Retrieval.Figures;

/// <summary>The words of a number asked for that must be accounted for before a figure is given for it: a group (女调解员), a way (线上公证) or a thing (粉丝) that
/// nothing round the figure says makes it the number of something else, however well all other words fit, and however unknown that word is.</summary>
/// <remarks>Accounted for is what stands there itself, in another wording of its row, or in pairs of its characters; one character alone by the clause, or by
/// the sentence close to its neighbour (假白酒: 假冒白酒). Verbs are judged by <see cref="FigureEvidence"/>; the closed classes of Chinese and words that go with
/// any matter need no account.</remarks>
internal sealed class UnsaidWords
{
    // 假冒白酒, 群众的来信: between two characters that a user says side by side a report puts two or three more.
    private const int Beside = 4;

    private static readonly WordList Words = new(new[] { "function-words", "common-words", "fillers", "asking", "telling" }
        .SelectMany(LexiconTable.Rows).SelectMany(r => r.Words)
            .Concat(WordList.InOrder("counted", "says-little")).Concat(WordList.InOrder("measured", "case")).Where(w => w.Length > 1));

    // 行政确认 is not said by 行政 here and 确认 there.
    private static readonly WordList Acts = WordList.Of("counted", "act");

    private static readonly SearchValues<char> Little = WordList.CharactersOf("says-little");
    private static readonly SearchValues<char> Function = WordList.CharactersOf("function");

    // Joins what stands before it to what stands behind it, or is the end of a longer word (征地): it makes no word of its own.
    private static readonly SearchValues<char> Loose = SearchValues.Create(string.Concat(
        LexiconTable.Rows("function-words").SelectMany(r => r.Words).Where(w => w.Length == 1)
            .Concat(new[] { "loose", "spoken", "light-verb", "noun-suffix" }.SelectMany(c => WordList.InOrder("characters", c)))));

    private static readonly SearchValues<char> BehindDeed = WordList.CharactersOf("behind-deed");
    private static readonly SearchValues<char> BeforeMeasure = WordList.CharactersOf("before-measure");
    private static readonly SearchValues<char> Within = WordList.CharactersOf("before-part");
    private static readonly SearchValues<char> BehindModifier = WordList.CharactersOf("behind-modifier");

    private static readonly (WordList Any, IReadOnlyList<string> All)[] Same =
        [.. LexiconTable.Rows("same-words").Concat(LexiconTable.Rows("counted").Where(r => WordList.IsOf(r, "asked-as")))
            .Select(r => r.Words.Where(w => w.Length > 1).ToList()).Where(w => w.Count > 1)
            .Select(w => (new WordList(w), (IReadOnlyList<string>)w))];

    private readonly string asked;
    private readonly string thing;
    private readonly bool[] free;
    private readonly bool[] deeds;
    private readonly List<TextSpan> acts;
    private readonly string?[] pairs;

    // Figures of one sentence or heading share its text.
    private readonly Dictionary<AskedText, bool[]> held = [];
    private readonly List<(TextSpan Span, IReadOnlyList<string> Wordings)> ways = [];

    /// <param name="words">Folded words of the number asked for.</param>
    /// <param name="terms">What is looked for of them.</param>
    /// <param name="thing">What is counted, where it stands behind the word of asking, and the part of something that is asked for.</param>
    public UnsaidWords(string words, string thing, IEnumerable<QueryTerm> terms)
    {
        (asked, this.thing) = (words, thing);
        free = new bool[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            // 青禾、云岭、沅口三个县: how many places were named says nothing of the number.
            free[i] = !TextFolding.IsHan(words[i]) || Function.Contains(words[i]) || Little.Contains(words[i]) || Numerals.CanBegin(words[i])
                || ((i == 0 || !TextFolding.IsHan(words[i - 1]) || BeforeMeasure.Contains(words[i - 1]))
                    && UnitTable.KindOf(words.Substring(i, 1)) != UnitKind.None);
        }

        pairs = [.. Enumerable.Range(0, Math.Max(0, words.Length - 1))
            .Select(i => TextFolding.IsHan(words[i]) && TextFolding.IsHan(words[i + 1]) ? words.Substring(i, 2) : null)];
        deeds = new bool[words.Length];
        foreach (var span in ActionWords.AskedIn(words).Select(a => a.Span))
        {
            deeds.AsSpan(span.Start, span.Length).Fill(true);
            free.AsSpan(span.Start, span.Length).Fill(true);
        }

        foreach (var span in Words.In(words))
        {
            free.AsSpan(span.Start, span.Length).Fill(true);
        }

        foreach (var term in terms.Where(t => !t.IsContext && t.Wordings.Count > 1))
        {
            for (var at = words.IndexOf(term.Wordings[0], StringComparison.Ordinal); at >= 0;
                at = words.IndexOf(term.Wordings[0], at + 1, StringComparison.Ordinal))
            {
                ways.Add((new TextSpan(at, at + term.Wordings[0].Length), term.Wordings));
            }
        }

        acts = [.. Acts.In(words)];
        ways.AddRange(Same.SelectMany(s => s.Any.In(words).Select(span => (span, s.All))));
    }

    /// <summary>True when something asked for is said nowhere round a figure.</summary>
    public bool Lack(FigureTexts texts) => In(texts).Count > 0;

    /// <summary>What is said nowhere round a figure.</summary>
    public List<string> In(FigureTexts texts)
    {
        AskedText[] near = [texts.Clause, texts.Name, texts.Whole, texts.Topic];
        AskedText[] round = [.. near, texts.Sentence, texts.Headings, texts.Previous];
        var said = new bool[asked.Length];
        foreach (var (span, wordings) in ways)
        {
            if (wordings.Any(w => round.Any(t => t.Holds(w))))
            {
                said.AsSpan(span.Start, span.Length).Fill(true);
            }
        }

        foreach (var text in round)
        {
            var stand = PairsIn(text);
            for (var i = 0; i < stand.Length; i++)
            {
                if (stand[i])
                {
                    said[i] = said[i + 1] = true;
                }
            }
        }

        var strong = (bool[])said.Clone();
        for (var i = 0; i < asked.Length; i++)
        {
            said[i] |= TextFolding.IsHan(asked[i]) && (near.Any(t => t.Text.Contains(asked[i], StringComparison.Ordinal))
                || StandsBeside(texts.Sentence.Text, i, i - 1) || StandsBeside(texts.Sentence.Text, i, i + 1));
        }

        var found = acts.FindAll(a => !round.Any(t => t.Holds(a.In(asked)))
                && !ways.Exists(w => w.Span.Overlaps(a) && round.Any(t => w.Wordings.Any(t.Holds))))
            .ConvertAll(a => a.In(asked));
        for (var i = 0; i < asked.Length; i++)
        {
            var (from, unsaid) = (i, 0);
            while (i < asked.Length && !strong[i] && !free[i])
            {
                from += from == i && Loose.Contains(asked[i]) ? 1 : 0;
                unsaid += said[i] || Loose.Contains(asked[i]) ? 0 : 1;
                i++;
            }

            if (i > from && !BehindDeed.Contains(asked[i - 1]) && (i == asked.Length || !BehindDeed.Contains(asked[i]))
                && (unsaid > 1 || (unsaid == 1 && (Modifies(i, strong) || IsThing(from, strong)))))
            {
                found.Add(asked[from..i]);
            }
        }

        return found;
    }

    private bool[] PairsIn(AskedText text) =>
        held.TryGetValue(text, out var known) ? known : held[text] = Array.ConvertAll(pairs, p => p is not null && text.Holds(p));

    // 调解员里有多少女的, 行政诉讼里征地的.
    private bool IsThing(int at, bool[] strong) =>
        thing.Contains(asked[at], StringComparison.Ordinal) || (at > 1 && Within.Contains(asked[at - 1]) && strong[at - 2]);

    // 女调解员, 药品类案件: a word stands right behind it.
    private bool Modifies(int at, bool[] strong)
    {
        at += at < asked.Length && BehindModifier.Contains(asked[at]) ? 1 : 0;
        return at + 1 < asked.Length && (strong[at] || deeds[at]) && (strong[at + 1] || deeds[at + 1]);
    }

    private bool StandsBeside(string sentence, int one, int other)
    {
        if (other < 0 || other >= asked.Length || free[other] || !TextFolding.IsHan(asked[other]))
        {
            return false;
        }

        var (first, second) = one < other ? (asked[one], asked[other]) : (asked[other], asked[one]);
        for (var at = sentence.IndexOf(first, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(first, at + 1))
        {
            if (sentence.AsSpan(at + 1, Math.Min(Beside, sentence.Length - at - 1)).Contains(second))
            {
                return true;
            }
        }

        return false;
    }
}
