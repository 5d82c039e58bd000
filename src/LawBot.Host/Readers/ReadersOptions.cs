using System.ComponentModel.DataAnnotations;

namespace LawBot.Host.Readers;

/// <summary>How files that need other programs are read; section <c>Readers</c>.</summary>
public sealed class ReadersOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Readers";

    /// <summary>Languages that recognition tries, in tesseract's names, separated by a comma; the next is tried where the one before was
    /// not sure of the page. Default <c>chi_sim,chi_tra</c>.</summary>
    [RegularExpression(@"\w+(\+\w+)*(,\w+(\+\w+)*)*", ErrorMessage = "Readers:RecognitionLanguages 应是 tesseract 语言名,用逗号分隔。")]
    public string RecognitionLanguages { get; init; } = "chi_sim,chi_tra";

    /// <summary>Resolution at which the pages of a scan are drawn for recognition, in dots per inch. Default 200, at which type of
    /// 10 to 16 points has the height that recognition was trained on; more is slower and, measured on a scan of 16 points, worse. From 100 to 600.</summary>
    [Range(100, 600, ErrorMessage = "Readers:RecognitionDpi 应在 100 到 600 之间(dpi)。")]
    public int RecognitionDpi { get; init; } = 200;

    /// <summary>Numbers recognised with less confidence than this are doubtful: shown as such and never used as figures. Percent.
    /// Default 80; from 0 (none) to 100 (all).</summary>
    [Range(0, 100, ErrorMessage = "Readers:DoubtfulBelow 应在 0 到 100 之间。")]
    public int DoubtfulBelow { get; init; } = 80;

    /// <summary>Pages that are recognised at the same time. Default 0: one a core, four at most, since each takes some 100 MB; from 0 to 64.</summary>
    [Range(0, 64, ErrorMessage = "Readers:ParallelPages 应在 0 到 64 之间,0 表示每个处理器核心一页。")]
    public int ParallelPages { get; init; }
}
