using Google.Protobuf.Collections;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Reports;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Passages and figures as points, and back.</summary>
internal static class PassagePoints
{
    /// <summary>What every point of a report carries.</summary>
    public static T Marked<T>(T part, Report report, long generation)
        where T : ReportPart => part with
        {
            Report = report.Id,
            Generation = generation,
            Jurisdiction = report.Jurisdiction.Name,
            Province = report.Jurisdiction.Province,
            Prefecture = report.Jurisdiction.Prefecture,
            Level = report.Jurisdiction.Level.ToString(),
            Year = report.Year,
        };

    public static PointStruct Of(IndexedReport indexed, string title, Passage passage, IReadOnlyList<float>? dense, long generation)
    {
        var payload = Marked(
            new PassagePayload
            {
                Ordinal = passage.Ordinal,
                Start = passage.Span.Start,
                End = passage.Span.End,
                FirstSentence = passage.FirstSentence,
                SentenceCount = passage.SentenceCount,
                Sections = passage.HeadingPath,
                Text = passage.Text,
            },
            indexed.Report, generation);
        return PayloadCodec.Point(
            PointIds.OfPassage(indexed.Report.Id, generation, passage.Ordinal), payload, PayloadJson.Wire.PassagePayload,
            SparseTerms.OfPassage([.. IndexedText.Of(title, passage)]), dense);
    }

    /// <summary>What an embedding model is given of a passage: the headings above it and its words.</summary>
    public static string TextToEmbed(Passage passage) => string.Join('\n', passage.HeadingPath.Append(passage.Text));

    public static Passage Read(MapField<string, Value> payload) => Read(PayloadCodec.Read(payload, PayloadJson.Wire.PassagePayload));

    public static Passage Read(PassagePayload p) =>
        new(p.Report, p.Ordinal, new(p.Start, p.End), p.FirstSentence, p.SentenceCount, p.Sections, p.Text);
}
