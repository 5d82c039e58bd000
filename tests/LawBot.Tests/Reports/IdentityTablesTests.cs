using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;
using LawBot.Reports.Figures;
using LawBot.Reports.Identity;
using LawBot.Reports.Layout;

namespace LawBot.Tests.Reports;

/// <summary>Runs every row of the tables by which a report's page, owner, title and headings are read and its numbers checked: each does what its examples
/// say.</summary>
public sealed class IdentityTablesTests
{
    private static readonly Dictionary<string, Func<string, bool>> Readers = new(StringComparer.Ordinal)
    {
        ["label"] = static t => SourceLine.ReadAtHead(t, isRow: false) is not null,
        ["bare"] = static t => SourceLine.ReadAtHead(t, isRow: false) is not null,
        ["spaced"] = static t => SourceLine.Read(t) is not null,
        ["issuer"] = static t => SourceLine.Read(t) is { Issuer: not null },
        ["day"] = static t => SourceLine.Read(t) is { Published: not null },
        ["drafted"] = static t => SourceLine.Read(t) is { Drafted: not null, Published: null },
        ["nobody"] = static t => SourceLine.Read(t) is { Issuer: null },
        ["department"] = static t => Owner.OfOffice(t) is { Department: not null },
        ["letterhead"] = FrameRules.IsOffice,
        ["own-office"] = static t => Owner.OfTitle("青禾县" + t) is { Places.Count: 1, Department: not null },
        ["deed"] = static t => Owner.OfTitle("青禾县司法局" + t) is { Department: "司法局" },
        ["province"] = static t => new SelfReference(t).Rank == JurisdictionLevel.Province,
        ["city"] = static t => new SelfReference(t).Rank == JurisdictionLevel.City,
        ["county"] = static t => new SelfReference(t).Rank == JurisdictionLevel.County,
        ["speaks-township"] = static t => new SelfReference(t).IsTownship,
        ["局"] = static t => new SelfReference(t).DepartmentKind is "局",
        ["厅"] = static t => new SelfReference(t).DepartmentKind is "厅",
        ["委"] = static t => new SelfReference(t).DepartmentKind is "委",
        ["subject"] = TitleRules.IsReport,
        ["kind"] = TitleRules.IsReport,
        ["joined"] = TitleRules.IsReport,
        ["explains"] = TitleRules.IsExplanation,
        ["addressed"] = FrameRules.IsSalutation,
        ["honoured"] = FrameRules.IsSalutation,
        ["seat"] = FrameRules.IsOffice,
        ["behind-letterhead"] = FrameRules.IsOffice,
        ["attachment"] = FrameRules.IsAttachment,
        ["attachment-numbered"] = FrameRules.IsAttachment,
        ["breadcrumb"] = PageWords.IsBreadcrumb,
        ["home"] = PageWords.IsBreadcrumb,
        ["button"] = PageWords.AreButtons,
        ["next-button"] = PageWords.AreButtons,
        ["open-button"] = PageWords.AreButtons,
        ["size"] = PageWords.AreButtons,
        ["footer"] = PageWords.IsFooter,
        ["licence"] = static t => PageWords.IsFooter(TextFolding.Fold(t)),
        ["switch"] = PageWords.AreSwitches,
        ["lone-switch"] = PageWords.AreSwitches,
        ["switch-begins"] = PageWords.AreSwitches,
        ["switch-ends"] = PageWords.AreSwitches,
        ["switch-ends-openly"] = PageWords.AreSwitches,
        ["script"] = PageWords.AreSwitches,
        ["site"] = PageWords.AreSwitches,
        ["opens"] = static t => !HeadingPhrase.IsRunIn(t, NumberStyle.Han),
        ["opens-not"] = static t => HeadingPhrase.IsRunIn(t, NumberStyle.Han),
        ["section"] = HeadingPhrase.NamesSection,
        ["section-behind-year"] = HeadingPhrase.NamesSection,
        ["lead"] = static t => MetricWords.TrimStart(t, new(0, t.Length)).Start > 0,
        ["lead-not"] = static t => MetricWords.TrimStart(t, new(0, t.Length)).Start == 0,
        ["lead-time"] = static t => MetricWords.TrimStart(t, new(0, t.Length)).Start > 0,
        ["change"] = static t => MetricWords.ChangeAtEnd(t, new(0, t.Length)) is not null,
        ["compared"] = static t => MetricWords.ChangeAtEnd(t, new(0, t.Length)) is { End: 3 },
        ["predicate"] = static t => MetricWords.BeginsWithPredicate(t),
        ["noun-ends"] = static t => MetricWords.NounLength(t) < t.Length,
        ["noun-ends-not"] = static t => MetricWords.NounLength(t) == t.Length,
        ["level"] = static t => MetricWords.LeadsToLevel(t),
        ["body"] = static t => FigureMarks.IsBody(t),
        ["body-not"] = static t => !FigureMarks.IsBody(t),
        ["plan"] = static t => FigureMarks.IsPlanned(t, new(0, t.Length), 2022),
        ["plan-not"] = static t => !FigureMarks.IsPlanned(t, new(0, t.Length), 2022),
        ["scheme"] = static t => FigureMarks.IsPlanned(t, new(0, t.Length), 2022),
        ["scheme-not"] = static t => !FigureMarks.IsPlanned(t, new(0, t.Length), 2022),
        ["no-title"] = static t => !TitleRules.IsReport(t) && !TitleRules.IsOther(t),
        ["numbered-no-title"] = static t => !TitleRules.IsReport(t) && !TitleRules.IsOther(t),
    };

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in new[] { "page-labels", "bodies", "titles", "page-furniture", "headings", "outcomes", "figure-words" }.SelectMany(LexiconTable.Own))
        {
            foreach (var kind in row.Class.Split(' '))
            {
                rows.Add(row.Table, kind, row.Words[0]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_does_what_its_examples_say(string table, string kind, string word)
    {
        var row = LexiconTable.Own(table).First(r => r.Words[0] == word && WordList.IsOf(r, kind));
        var reads = Readers.GetValueOrDefault(kind, t => row.Words.Any(w => t.Contains(w, StringComparison.Ordinal)));
        Assert.All(row.Counts, text => Assert.True(reads(text), text));
        Assert.All(row.DoesNotCount, text => Assert.True(!Readers.ContainsKey(kind) || !reads(text), text));
    }
}
