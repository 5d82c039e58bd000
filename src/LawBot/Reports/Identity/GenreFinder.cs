using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Documents;
using LawBot.Lexicon;

namespace LawBot.Reports.Identity;

/// <summary>Finds what kind of document it is: by its title, by the file's name where no title is printed, and by what it says.</summary>
internal static partial class GenreFinder
{
    // A page that failed to load says little else; a notice and a piece of news say so in their first lines.
    private const int LittleProse = 100;
    private const int LinesOfHead = 8;
    private const int PlaceholdersOfModel = 3;

    private enum Sign
    {
        Page,
        News,
        Notice,
        Model,
    }

    private static readonly ClassReader<Sign> Signs = new("notreport");

    /// <param name="title">The printed title, or null.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="blocks">The document as read: what cleaning takes for Markdown may be a blank to be filled in.</param>
    /// <param name="paragraphs">The paragraphs of the text.</param>
    public static Genre Of(string? title, string file, IReadOnlyList<Block> blocks, IReadOnlyList<string> paragraphs)
    {
        var texts = paragraphs.Select(p => Squeezed.Of(p)).ToList();
        if (IsPage([.. paragraphs.Zip(texts).SelectMany(p => CellsOf(p.First, p.Second))]))
        {
            return new Genre(DocumentKind.Page, GenreMessages.WebPage);
        }

        var name = Squeezed.Of(title ?? Stem(file));
        if (IsModel(name, file, blocks))
        {
            return new Genre(DocumentKind.Model, GenreMessages.Model);
        }

        if (TitleRules.IsExplanation(name))
        {
            return new Genre(DocumentKind.Explanation, GenreMessages.Explanation);
        }

        var genre = Genres.AtEnd(name);
        if (title is not null && TitleRules.IsReport(name))
        {
            return Genre.Report with { Name = genre is { Class: GenreClass.Report or GenreClass.Count } ? genre.Value.Name : Genre.Report.Name };
        }

        if (genre is { Class: GenreClass.Other } && !Announces(texts))
        {
            return new Genre(DocumentKind.Other, genre.Value.Name);
        }

        return title is null && OfWords(texts) is { } other ? new Genre(DocumentKind.Other, other) : Genre.Report;
    }

    // 青禾县人民政府公告: the title tells only who announces, the first lines what.
    private static bool Announces(List<string> texts) =>
        texts.Take(LinesOfHead).SelectMany(t => Announcement().Matches(t)).Any(m => TitleRules.IsReport(m.Groups["what"].Value));

    private static bool IsPage(List<string> texts)
    {
        var signs = texts.SelectMany(t => Signs.In(t).Where(s => s.Class == Sign.Page && !IsInNumber(t, s.Span)).Select(s => t[s.Span.Start..s.Span.End]))
            .Distinct(StringComparer.Ordinal).Take(2).Count();
        if (signs == 0)
        {
            return false;
        }

        var prose = texts.Where(t => t.Length >= 15 && t[^1] is '。' or ';').Where(t => !Signs.In(t).Any(s => s.Class == Sign.Page)).Sum(t => t.Length);
        var all = texts.Sum(t => t.Length);
        return signs > 1 ? prose < LittleProse : prose == 0 && all < LittleProse * 3;
    }

    // 40 beside 44 is no 404.
    private static IEnumerable<string> CellsOf(string paragraph, string squeezed) =>
        paragraph.Contains('\t', StringComparison.Ordinal) ? paragraph.Split('\t').Select(c => Squeezed.Of(c)) : [squeezed];

    // 1404件 is no error 404.
    private static bool IsInNumber(string text, TextSpan sign) =>
        (sign.Start > 0 && char.IsAsciiDigit(text[sign.Start]) && char.IsAsciiDigit(text[sign.Start - 1]))
            || (sign.End < text.Length && char.IsAsciiDigit(text[sign.End - 1]) && char.IsAsciiDigit(text[sign.End]));

    private static bool IsModel(string name, string file, IReadOnlyList<Block> blocks)
    {
        if (Genres.AtEnd(name) is { Class: GenreClass.Model } || Signs.In(name).Concat(Signs.In(Squeezed.Of(Stem(file)))).Any(s => s.Class == Sign.Model))
        {
            return true;
        }

        var count = 0;
        foreach (var block in blocks)
        {
            count += Placeholder().Count(TextFolding.Fold(block.Text));
            if (count >= PlaceholdersOfModel)
            {
                return true;
            }
        }

        return false;
    }

    private static string? OfWords(List<string> texts)
    {
        var head = texts.Take(LinesOfHead).ToList();
        if (Distinct(head, Sign.Notice) >= 3)
        {
            return GenreMessages.Notice;
        }

        if (Distinct(head.Take(3).Concat(texts.TakeLast(1)), Sign.News) >= 2)
        {
            return GenreMessages.News;
        }

        return texts.Count >= 6 && texts.Count(t => NameAndPost().IsMatch(t)) > texts.Count * 2 / 3 ? GenreMessages.List : null;
    }

    private static int Distinct(IEnumerable<string> texts, Sign sign) =>
        texts.SelectMany(t => Signs.In(t).Where(s => s.Class == sign).Select(s => t[s.Span.Start..s.Span.End])).Distinct(StringComparer.Ordinal).Count();

    private static string Stem(string file) => file.LastIndexOf('.') is var dot and > 0 ? file[..dot] : file;

    // xx市, ××县, **局, 20xx年, 排名第x, *次, ___件: what a model text leaves open. 李某某 and 某公司 are people who are not named.
    [GeneratedRegex(
        @"(?:[x×＊*○〇_]{2,}|某某|××)\s*(?:省|市|县|区|旗|乡|镇|街道|局|委|办|单位|部门)|20[x×*＊_]{1,2}年|第[x×*＊](?![a-z0-9])|(?<![a-z0-9*])(?:[x×＊_]{1,4}|\*{1,4})(?:余|多)?(?:次|件|"
            + @"个|人|名|份|%|场|期|家|条|项|万|元|部|起|月|日)")]
    private static partial Regex Placeholder();

    // 现将青禾县2022年法治政府建设情况公告如下
    [GeneratedRegex(@"现[将就](?<what>[^。;!?,:]{4,64}?)(?:予以)?(?:公告|通告|通报|公布|公示|公开|报告)如下")]
    private static partial Regex Announcement();

    // 张三 主任 13800000000; 李四，县司法局局长
    [GeneratedRegex(@"^(?:\d{1,3}[.、]?)?[\u3400-\u9fff]{2,4}(?:[\t ,、(:]|\d{7,}|男|女)[^。;!?]{0,40}$|^[\u3400-\u9fff]{2,4}$")]
    private static partial Regex NameAndPost();
}
