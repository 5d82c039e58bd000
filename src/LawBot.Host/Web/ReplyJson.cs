using LawBot.Answers.Drafts;
using LawBot.Host.Contract;
using LawBot.Turns;

namespace LawBot.Host.Web;

/// <summary>One turn as the page shows it.</summary>
/// <param name="Receipt">Its number.</param>
/// <param name="Question">As typed.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Answer">The contract's answer.</param>
/// <param name="Figures">The contract's table; null without one.</param>
/// <param name="Draft">The contract's draft; null without one.</param>
/// <param name="Choices">What can be sent next as it stands.</param>
/// <param name="Exported">The receipt of which a file was asked for in words, and the file's format; null elsewhere.</param>
internal sealed record ReplyJson(
    string Receipt, string Question, DateTimeOffset At, AnswerJson Answer, FigureTableJson? Figures, DraftJson? Draft,
    IReadOnlyList<string> Choices, ExportedJson? Exported)
{
    /// <summary>What was understood of the wishes for a draft; null elsewhere.</summary>
    public WishesJson? Wishes { get; init; }

    public static ReplyJson Of(Receipt receipt) =>
        Of(new Reply(receipt.Number, receipt.Answer) { Choices = receipt.State.Choices }, receipt.Question, receipt.At);

    public static ReplyJson Of(Reply reply, string question, DateTimeOffset at) => new(
        reply.Receipt, question, at, ContractJson.Of(reply.Answer) with { Understood = null },
        reply.Answer.Figures is { } figures ? ContractJson.Of(figures) : null,
        reply.Answer.Draft is { } draft ? ContractJson.Of(draft) : null,
        reply.Choices,
        reply.Files is [var file, ..] ? ExportedJson.Of(file) : null)
    {
        Wishes = reply.Answer.Draft?.Spec is { } spec ? WishesJson.Of(spec) : null,
    };
}

/// <summary>A draft's spec as fields of a form.</summary>
internal sealed record WishesJson(
    string Title, string Genre, string Matter, int? MaxChars, bool IsBound, int? Points, int Headings, string Tone, string? Model,
    IReadOnlyList<string> Exclude, bool NoBlanks, bool UsesOwnReport, string Place, int? Year)
{
    public static WishesJson Of(DraftSpec spec) => new(
        spec.Title, spec.Genre.ToString().ToLowerInvariant(), spec.Matters.Count > 0 ? string.Join("、", spec.Matters) : spec.Topic, spec.MaxChars, spec.IsBound,
        spec.Points, spec.Headings, spec.Tone.ToString().ToLowerInvariant(), spec.Model, spec.Exclude, spec.NoBlanks, spec.UsesOwnReport, spec.Place,
            spec.Year);
}

/// <summary>A file that was asked for in words.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Where it is to be had.</param>
internal sealed record ExportedJson(string Name, string Address)
{
    // The file is made again when it is fetched.
    public static ExportedJson Of(ExportedFile file) => new(file.FileName, $"/api/receipts/{file.Receipt}/files/{file.Format.ToString().ToLowerInvariant()}");
}
