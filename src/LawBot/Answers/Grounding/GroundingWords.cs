using LawBot.Lexicon;

namespace LawBot.Answers.Grounding;

/// <summary>The words of <c>Lexicon/grounding-words.tsv</c>, each known by its place.</summary>
internal static class GroundingWords
{
    /// <summary>Says that the body itself is counted, without those below it.</summary>
    internal static readonly WordList OwnLevel = Of("own-level");

    /// <summary>Gives each of several its own.</summary>
    internal static readonly WordList Respectively = Of("respectively");

    /// <summary>Leaves all others out.</summary>
    internal static readonly WordList Only = Of("only");

    /// <summary>Says that what follows is a part.</summary>
    internal static readonly WordList Part = Of("part");

    /// <summary>Ends what stands between a whole and its part.</summary>
    internal static readonly WordList Among = Of("among");

    /// <summary>Says that none is left out.</summary>
    internal static readonly WordList EachOf = Of("each-of");

    /// <summary>Says that each is dealt with by itself.</summary>
    internal static readonly WordList OneByOne = Of("one-by-one");

    /// <summary>Says that what follows was to be done: 应出庭.</summary>
    internal static readonly WordList Due = Of("due");

    /// <summary>Between two deeds done with the same things: 收到并审结.</summary>
    internal static readonly WordList JoinsDeeds = Of("joins-deeds");

    /// <summary>Behind a year that says of when something is, not when it was done.</summary>
    internal static readonly WordList BehindYears = Of("behind-year");

    /// <summary>Says that something moved far.</summary>
    internal static readonly WordList LargeChange = Of("large-change");

    /// <summary>Before the number that something moved from.</summary>
    internal static readonly WordList FromNumber = Of("from-number");

    /// <summary>Before an office of which somebody else is the head.</summary>
    internal static readonly WordList Deputy = Of("deputy");

    /// <summary>Behind which the deed stands that was done: 进行了表决.</summary>
    internal static readonly WordList Light = Of("light");

    /// <summary>Before a list that a writer counts.</summary>
    internal static readonly WordList BeforeList = Of("before-list");

    /// <summary>Ends a verb, not a noun: 清掉, 写出.</summary>
    internal static readonly WordList Completes = Of("completes");

    /// <summary>Stands beside the noun that a number counts and is no part of it.</summary>
    internal static readonly WordList BesideNouns = Of("beside-noun");

    /// <summary>Stands between such a noun and its number.</summary>
    internal static readonly WordList BeforeNumbers = Of("before-number");

    /// <summary>Measure words of occasions, of which one deed may take any: 4场听证会 and 4次.</summary>
    internal static readonly WordList Occasions = Of("occasion");

    /// <summary>Behind an hour of the day.</summary>
    internal static readonly WordList Hours = Of("hour");

    /// <summary>The units of a date.</summary>
    internal static readonly WordList Months = Of("month"), Days = Of("day");

    /// <summary>Before a body: of which level it is.</summary>
    internal static readonly WordList LevelsOfBodies = Of("level-of-body");

    /// <summary>Says that one deed came before another.</summary>
    internal static readonly WordList Stages = Of("stage");

    /// <summary>Ends a kind of bodies.</summary>
    internal static readonly WordList TailsOfBodies = Of("tail-of-body");

    /// <summary>The one of these words that says what came of the deed.</summary>
    internal static readonly WordList Afterwards = Of("afterwards");

    /// <summary>What a writer says of the reports that he compares: that they count differently.</summary>
    internal static readonly WordList Caveats = Of("caveat");

    /// <summary>Before a deed that leaves nothing out.</summary>
    internal static readonly WordList Wholly = Of("wholly");

    /// <summary>Opens a sequence.</summary>
    internal static readonly WordList FirstStep = Of("first-step");

    /// <summary>Behind a deed: what follows is done before it or after it.</summary>
    internal static readonly WordList Phases = Of("phase");

    /// <summary>What one explains when one gives a reason: 说明理由.</summary>
    internal static readonly WordList Explained = Of("explained");

    /// <summary>Ends the reason for which something was done to somebody: 因…受到表彰.</summary>
    internal static readonly WordList Undergoes = Of("undergoes");

    /// <summary>Before whom something is done to.</summary>
    internal static readonly WordList Towards = Of("towards");

    /// <summary>End the name of a place in which villages lie.</summary>
    internal static readonly WordList Seats = Of("seat");

    /// <summary>End the name of a village.</summary>
    internal static readonly WordList Hamlets = Of("hamlet");

    /// <summary>Says what whoever stands before it may or must do.</summary>
    internal static readonly WordList May = Of("may");

    /// <summary>Before whoever does it.</summary>
    internal static readonly WordList By = Of("by");

    /// <summary>Whoever is spoken of, where nothing says that it is only some.</summary>
    internal static readonly WordList GeneralBodies = Of("general-bodies");

    /// <summary>Bodies and hamlets of which a source counts some.</summary>
    internal static readonly WordList Bodies = Of("bodies");

    /// <summary>Before a deed that is told of all, and need not be told so in the source.</summary>
    internal static readonly WordList AllTold = Of("all-told");

    /// <summary>Opens the condition under which something holds of all: 凡是…的文件.</summary>
    internal static readonly WordList Whoever = Of("whoever");

    /// <summary>Holds a 了 that says nothing was done.</summary>
    internal static readonly WordList Purpose = Of("purpose");

    /// <summary>What a writer counts of what follows.</summary>
    internal static readonly WordList Aspects = Of("aspect");

    /// <summary>The measure words of such.</summary>
    internal static readonly WordList AspectUnits = Of("aspect-unit");

    /// <summary>Measure words of single things, of which one noun may take either: 3艘船 and 3条船.</summary>
    internal static readonly WordList ThingUnits = Of("thing-unit");

    /// <summary>Words that join the members of a list.</summary>
    internal static readonly WordList Joints = Of("joint");

    /// <summary>Marks an entry of a list that is counted off: 三是.</summary>
    internal static readonly WordList Entries = Of("entry");

    /// <summary>Before where something goes.</summary>
    internal static readonly WordList Destinations = Of("destination");

    /// <summary>A government.</summary>
    internal static readonly WordList Government = Of("government");

    /// <summary>Ranks: the last, the second, the third, the first.</summary>
    internal static readonly WordList Least = Of("least"), Second = Of("second"), Third = Of("third"), Top = Of("top");

    /// <summary>Ranks nothing where it opens a clause.</summary>
    internal static readonly WordList Next = Of("least-first");

    /// <summary>An entry of a list that is not ranked.</summary>
    internal static readonly WordList RestOfList = Of("rest-of-list");

    /// <summary>Said of everything, in this word only.</summary>
    internal static readonly WordList Covers = Of("covers");

    /// <summary>Numerals that count nothing.</summary>
    internal static readonly WordList Idioms = Of("idiom");

    /// <summary>Measure words behind 一 that say there is one.</summary>
    internal static readonly WordList NotedUnits = Of("noted-unit");

    /// <summary>Joins the halves of a fraction.</summary>
    internal static readonly WordList Fraction = Of("fraction");

    /// <summary>What a sentence that only joins is made of, begins with and ends in.</summary>
    internal static readonly WordList Turns = Of("turn"), TurnBegins = Of("turn-begin"), TurnEnds = Of("turn-end");

    /// <summary>The unit in which shares change.</summary>
    internal static readonly string Points = Of("points").Words[0];

    private static WordList Of(string kind) => WordList.Of("grounding-words", kind);
}
