using LawBot.Chinese;
using LawBot.Places;

namespace LawBot.Questions;

/// <summary>Finds the places that a question names: indexed ones in any form, then divisions of China, then anything printed as a place.</summary>
internal sealed class PlaceMentions(Library library, string home)
{
    private readonly List<PlaceMention> mentions = [];

    /// <param name="folded">The folded question.</param>
    public NamedPlaces Find(string folded)
    {
        for (var i = 0; i < folded.Length;)
        {
            i = ReadAt(folded, i) is { } mention ? Keep(folded, mention) : i + 1;
        }

        ReadPrinted(folded);
        ReadOffices(folded);
        mentions.Sort((a, b) => a.Span.Start - b.Span.Start);
        return new PlaceDecision(library, home).Decide(folded, PlaceChains.Join(folded, mentions, library));
    }

    private int Keep(string folded, PlaceMention mention)
    {
        mentions.Add(mention);
        return mention.Span.End;
    }

    private bool FollowsMention(int start) => mentions.Count > 0 && mentions[^1].Span.End == start;

    // 青禾县、同心三家, 青禾跟同心: what a list of places goes on with is a place, though its name is a word.
    private bool IsListed(string folded, int start) => start > 0 && IsJoint(folded[start - 1]) && FollowsMention(start - 1);

    private static bool IsJoint(char character) => character is '、' or '和' or '与' or '跟' or '同' or '及';

    // 化德县和|静安区: behind the joint stands a full name that ends behind the name which begins with the joint.
    private bool IsPartOfNext(string folded, int start, int length) =>
        (library.NameAt(folded, start + 1, (_, kind) => kind is AliasKind.Full or AliasKind.Usual).Length > length - 1
            && !PlacePrinted.EndsInRank(folded.Substring(start, length)))
        || (DivisionAt(folded, start + 1) is ({ }, var next) && next > length - 1 && PlacePrinted.EndsInRank(folded.Substring(start + 1, next))
            && !PlacePrinted.EndsInRank(folded.Substring(start, length)));

    private PlaceMention? ReadAt(string folded, int start)
    {
        if (!TextFolding.IsHan(folded[start]))
        {
            return null;
        }

        var (length, names, kind) = library.NameAt(folded, start, (l, k) => Stands(folded, start, l, k));
        if (length > 0 && start > 0 && IsJoint(folded[start]) && IsPartOfNext(folded, start, length))
        {
            return null;
        }

        var (division, divisionLength) = DivisionAt(folded, start);
        if (division is not null && divisionLength > length && StandsAsDivision(folded, start, divisionLength, division))
        {
            return OfDivision(folded, start, divisionLength, division);
        }

        if (length == 0)
        {
            return null;
        }

        var isStem = kind is AliasKind.Stem or AliasKind.Shared or AliasKind.Everyday;
        var span = new TextSpan(start, start + length);
        if (isStem && PlaceEdges.RankLengthAt(folded, span.End) is > 0 and var rank && Departments.LengthAt(folded, span.End) == 0)
        {
            // 青禾县 where only 青禾市 is indexed: another place. 青禾市监局 is the 市监局 of 青禾, 青禾街道 lies in 青禾市.
            return PlaceParts.Lying(OfUnindexed(new TextSpan(start, span.End + rank), folded), names, library);
        }

        return new PlaceMention(span, span.In(folded)) { Names = names, IsStem = isStem,
            Reading = kind == AliasKind.Shared ? PlaceMessages.TakenFor(span.In(folded), names[0]) : null };
    }

    private bool Stands(string folded, int start, int length, AliasKind kind)
    {
        var end = start + length;
        if (kind is AliasKind.Full or AliasKind.Usual)
        {
            return !PlaceEdges.IsRankOfNextWord(folded, end) && (FollowsMention(start)
                || (length == 2 ? PlaceEdges.BeginsWord(folded, start) : !PlaceEdges.IsTailOfLonger(folded, start)));
        }

        if (PlaceEdges.RankLengthAt(folded, end) > 0)
        {
            return FollowsMention(start) || !PlaceEdges.IsTailOfLonger(folded, start);
        }

        if (kind == AliasKind.Everyday || PlaceEdges.IsCommonWord(folded.Substring(start, length)))
        {
            return IsListed(folded, start) || PlaceEdges.StandsAlone(folded, start, end);
        }

        return FollowsMention(start) || PlaceEdges.BeginsWord(folded, start)
            || (PlaceEdges.EndsName(folded, end) && !PlaceEdges.IsTailOfLonger(folded, start));
    }

    private static (Division? Division, int Length) DivisionAt(string folded, int start)
    {
        for (var length = Math.Min(15, folded.Length - start); length >= 2; length--)
        {
            var found = Gazetteer.China.Find(folded.Substring(start, length));
            if (found.Count > 0)
            {
                return (found.OrderBy(d => d.Level).First(), length);
            }
        }

        return (null, 0);
    }

    private bool StandsAsDivision(string folded, int start, int length, Division division)
    {
        var name = folded.Substring(start, length);
        var begins = FollowsMention(start) || PlaceEdges.BeginsWord(folded, start);
        if (PlaceEdges.IsRankOfNextWord(folded, start + length) || (length == 2 && !begins && division.Level != JurisdictionLevel.Province))
        {
            return false; // 示范县 does not name 范县.
        }

        if (division.Level == JurisdictionLevel.Province || PlacePrinted.EndsInRank(name))
        {
            return begins || !PlaceEdges.IsTailOfLonger(folded, start);
        }

        return begins && !PlaceEdges.IsCommonWord(name) && (PlaceEdges.EndsName(folded, start + length) || Departments.LengthAt(folded, start + length) > 0);
    }

    // 长治怎么样 where no county of 长治 is indexed, or a rank behind it that the gazetteer does not know: 长治高新区.
    private PlaceMention OfDivision(string folded, int start, int length, Division division)
    {
        var isFull = length == division.Name.Length;
        var span = new TextSpan(start, start + length);
        if (!isFull && PlaceEdges.RankLengthAt(folded, span.End) is > 1 and var rank)
        {
            return OfUnindexed(new TextSpan(start, span.End + rank), folded);
        }

        return new PlaceMention(span, isFull ? division.Name : span.In(folded)) { Division = division, IsStem = !isFull };
    }

    private PlaceMention OfUnindexed(TextSpan span, string folded)
    {
        var text = span.In(folded);
        return Gazetteer.China.Find(text).Count == 0 && library.Mistyped(text) is { } meant
            ? new PlaceMention(span, text) { Names = [meant], Reading = PlaceMessages.NoSuchName(text, meant) }
            : new PlaceMention(span, text);
    }

    private void ReadPrinted(string folded)
    {
        foreach (var span in PlacePrinted.In(folded))
        {
            if (!mentions.Exists(m => m.Span.Overlaps(span)))
            {
                mentions.Add(OfUnindexed(span, folded));
            }
            else if (mentions.FindAll(m => m.Span.Overlaps(span)) is [var outer] && outer.Span.Start == span.Start && outer.Span.End + 2 < span.End
                && folded[outer.Span.End..span.End] is var inner && PlaceParts.IsPart(inner) && !PlacePrinted.IsOrdinary(inner))
            {
                mentions.Add(OfUnindexed(new TextSpan(outer.Span.End, span.End), folded)); // 青禾区|石桥街道
            }
        }

        if (mentions.Count == 0)
        {
            ReadMistypedStem(folded, 0);
        }

        if (mentions.Count == 0 && PlacePrinted.OpeningLength(folded) is > 0 and var opening)
        {
            ReadMistypedStem(folded, opening);
        }
    }

    // Only at the start, where a place usually stands, and only where no word of the field begins: 襄桓多少干部…, 看看襄桓的.
    private void ReadMistypedStem(string folded, int start)
    {
        var isShort = start == 0 && folded.Length < 4;
        if (isShort || folded.Length < start + 2 || !TextFolding.IsHan(folded[start]))
        {
            return;
        }

        var typed = folded.Substring(start, 2);
        if (!PlaceEdges.EndsName(folded, start + 2) || PlacePrinted.IsOrdinary(typed)
            || Vocabulary.Field.Match(folded).Any(m => m.Span.Start >= start && m.Span.Start < start + 2))
        {
            return;
        }

        if (library.MistypedStem(typed) is { } meant)
        {
            mentions.Add(new PlaceMention(new TextSpan(start, start + 2), typed)
            {
                Names = [meant], IsStem = true, Reading = PlaceMessages.TakenFor(typed, meant),
            });
        }
    }

    // 市监局怎么做 without a place: the only such department, if there is one. In the middle of a question it is somebody who acts.
    private void ReadOffices(string folded)
    {
        var start = PlacePrinted.OpeningLength(folded);
        var rank = start < folded.Length && folded[start] is '省' or '市' or '县' or '区' or '州' or '旗' ? 1 : 0;
        var length = Departments.LengthAt(folded, start) is > 0 and var bare ? bare
            : rank > 0 && Departments.LengthAt(folded, start + 1) is > 0 and var ranked ? ranked + 1 : 0;
        if (length == 0 || mentions.Count > 0 || !PlaceEdges.EndsName(folded, start + length) && folded[start + length] is not '局' and not '负')
        {
            return;
        }

        var span = new TextSpan(start, start + length);
        var name = Departments.LengthAt(folded, start) == length ? span.In(folded) : span.In(folded)[1..];
        if (library.DepartmentsOf(Departments.BodyOf(name)) is [{ } only])
        {
            mentions.Add(new PlaceMention(span, span.In(folded)) { Names = [only], IsDepartment = true,
                Reading = PlaceMessages.TakenFor(span.In(folded), only) });
        }
    }
}
