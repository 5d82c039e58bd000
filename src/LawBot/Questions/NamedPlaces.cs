using LawBot.Chinese;
using LawBot.Places;

namespace LawBot.Questions;

/// <summary>The places that a question names, told apart by what is indexed of them.</summary>
internal sealed class NamedPlaces
{
    /// <summary>The stretches of the folded question that name them.</summary>
    public List<TextSpan> Spans { get; } = [];

    /// <summary>Full names of indexed places and departments.</summary>
    public List<string> Jurisdictions { get; } = [];

    /// <summary>Ids of the reports meant, where a name alone would let in another place that bears it too; empty otherwise.</summary>
    public List<string> Reports { get; } = [];

    /// <summary>Short names of provinces whose reports are all meant.</summary>
    public List<string> Provinces { get; } = [];

    /// <summary>Full names of prefectures whose counties are meant.</summary>
    public List<string> Prefectures { get; } = [];

    /// <summary>Levels meant.</summary>
    public List<JurisdictionLevel> Levels { get; } = [];

    /// <summary>Places without a report.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>Subdistricts and towns of indexed places that have no report of their own.</summary>
    public List<string> Parts { get; } = [];

    /// <summary>The places in which those lie that were not named besides.</summary>
    public List<string> Around { get; } = [];

    /// <summary>Makes places without a report of those parts: what is done in a county is not what is done in one of its towns.</summary>
    public void RefuseParts()
    {
        Jurisdictions.RemoveAll(Around.Contains);
        Readings.RemoveAll(r => Parts.Exists(p => r == PlaceMessages.NoPart(p, Around)));
        Unknown.AddRange(Parts);
        Parts.Clear();
    }

    /// <summary>What was read otherwise than typed.</summary>
    public List<string> Readings { get; } = [];
}
