using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LawBot.Host.Readers;

/// <summary>Reads tesseract's table of words: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
internal static partial class RecognisedText
{
    private const int Columns = 12;
    private const string PageLevel = "1";
    private const string LineLevel = "4";
    private const string WordLevel = "5";
    private const double SmallWord = 0.7;

    // Specks and borders come out as characters that recognition itself does not believe.
    private const double Noise = 15;

    /// <returns>The pages in order.</returns>
    public static List<PlacedPage> Parse(byte[] table)
    {
        var pages = new List<PlacedPage>();
        var lines = new List<List<PlacedWord>>();
        foreach (var row in Encoding.UTF8.GetString(table).Split('\n').Skip(1))
        {
            var cells = row.Split('\t');
            if (cells.Length < Columns)
            {
                continue;
            }

            double left = Number(cells[6]), top = Number(cells[7]), width = Number(cells[8]), height = Number(cells[9]);
            if (cells[0] is PageLevel)
            {
                Finish(pages, lines);
                pages.Add(new PlacedPage(pages.Count + 1, width, height, []));
            }
            else if (cells[0] is LineLevel)
            {
                lines.Add([]);
            }
            else if (cells[0] is WordLevel && lines.Count > 0 && cells[11].Trim() is { Length: > 0 } text )
            {
                lines[^1].Add(new PlacedWord(text, left, top, left + width, top + height, Number(cells[10])));
            }
        }

        Finish(pages, lines);
        return pages;
    }

    /// <summary>Gives the last page its words.</summary>
    private static void Finish(List<PlacedPage> pages, List<List<PlacedWord>> lines)
    {
        if (pages.Count > 0)
        {
            pages[^1] = pages[^1] with { Words = [.. PageSkew.Levelled(lines).SelectMany(Straightened)] };
        }

        lines.Clear();
    }

    /// <summary>The order of the words is sure, their boxes are not: a comma sits low and may be reported far off. So no word begins after
    /// one that follows it, and a small one stands as high as the nearest large one.</summary>
    private static PlacedWord[] Straightened(List<PlacedWord> line)
    {
        var believed = line.Where(word => word.Confidence > Noise).ToArray();
        if (believed.Length == 0)
        {
            return [];
        }

        // Among believed words one as high as they are is no speck: left out, it would take a character out of a name or a digit out of a number.
        var large = believed.Select(word => word.Height).Order().ElementAt(believed.Length / 2) * SmallWord;
        line = line[line.IndexOf(believed[0])..(line.LastIndexOf(believed[^1]) + 1)]
            .FindAll(word => word.Confidence > Noise || (word.Height >= large && char.IsLetterOrDigit(word.Text[0])));
        var straight = line.ToArray();
        var model = line.Find(word => word.Height >= large)!;
        for (var i = 0; i < straight.Length; i++)
        {
            model = straight[i].Height >= large ? straight[i] : model;
            straight[i] = straight[i] with { Top = model.Top, Bottom = model.Bottom, Order = i };
        }

        for (var i = straight.Length - 2; i >= 0; i--)
        {
            var left = Math.Min(straight[i].Left, straight[i + 1].Left);
            straight[i] = straight[i] with { Left = left, Right = Math.Max(left, Math.Min(straight[i].Right, straight[i + 1].Right)) };
        }

        return Numbered(straight);
    }

    /// <summary>The full-width bracket before the number of a heading is read as a mark of a title or not at all: 《一) for （一）.</summary>
    private static PlacedWord[] Numbered(PlacedWord[] line)
    {
        if (BrokenNumber().Match(string.Concat(line.Take(4).Select(word => word.Text))) is { Success: true } number)
        {
            line[0] = line[0] with { Text = (number.Value[^1] == ')' ? "(" : "（") + line[0].Text[number.Groups["bracket"].Length..] };
        }

        return line;
    }

    private static double Number(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex(@"^(?<bracket>[《〈<｛{【\[「]?)[一二三四五六七八九十]{1,3}[)）](?!\p{P})", RegexOptions.ExplicitCapture)]
    private static partial Regex BrokenNumber();
}
