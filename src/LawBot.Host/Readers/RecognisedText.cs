using System.Globalization;
using System.Text;

namespace LawBot.Host.Readers;

/// <summary>Reads tesseract's table of words: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
internal static class RecognisedText
{
    private const int Columns = 12;
    private const string PageLevel = "1";
    private const string WordLevel = "5";

    // Specks and borders come out as characters that recognition itself does not believe.
    private const double Noise = 15;

    /// <returns>The pages in order.</returns>
    public static List<PlacedPage> Parse(byte[] table)
    {
        var pages = new List<PlacedPage>();
        var words = new List<PlacedWord>();
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
                words = [];
                pages.Add(new PlacedPage(pages.Count + 1, width, height, words));
            }
            else if (cells[0] is WordLevel && cells[11].Trim() is { Length: > 0 } text && Number(cells[10]) is var confidence && confidence > Noise)
            {
                words.Add(new PlacedWord(text, left, top, left + width, top + height, confidence));
            }
        }

        return pages;
    }

    private static double Number(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
