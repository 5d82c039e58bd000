using System.Globalization;
using System.Text;

namespace LawBot.Host.Readers;

/// <summary>Reads tesseract's table of words: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
internal static class RecognisedText
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
        var words = new List<PlacedWord>();
        var line = new List<PlacedWord>();
        foreach (var row in Encoding.UTF8.GetString(table).Split('\n').Skip(1))
        {
            var cells = row.Split('\t');
            if (cells.Length < Columns)
            {
                continue;
            }

            double left = Number(cells[6]), top = Number(cells[7]), width = Number(cells[8]), height = Number(cells[9]);
            if (cells[0] is PageLevel or LineLevel)
            {
                words.AddRange(Straightened(line));
                line.Clear();
            }

            if (cells[0] is PageLevel)
            {
                words = [];
                pages.Add(new PlacedPage(pages.Count + 1, width, height, words));
            }
            else if (cells[0] is WordLevel && cells[11].Trim() is { Length: > 0 } text && Number(cells[10]) is var confidence && confidence > Noise)
            {
                line.Add(new PlacedWord(text, left, top, left + width, top + height, confidence));
            }
        }

        words.AddRange(Straightened(line));
        return pages;
    }

    /// <summary>The order of the words is sure, their boxes are not: a comma sits low and may be reported far off. So no word begins after
    /// one that follows it, and a small one stands as high as the nearest large one.</summary>
    private static PlacedWord[] Straightened(List<PlacedWord> line)
    {
        if (line.Count == 0)
        {
            return [];
        }

        var large = line.Select(word => word.Height).Order().ElementAt(line.Count / 2) * SmallWord;
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

        return straight;
    }

    private static double Number(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
