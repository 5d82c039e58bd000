namespace LawBot.Retrieval;
#pragma warning disable
internal static class Tuning
{
    public static double LeastToAnswer = 0.4, ShareOfBest = 0.761, ShareOfGlobal = 0.502, ShareOfBestReport = 0.412, EndingDiscount = 0.713, Preamble = 0.746;
    public static double InnermostHeading = 0.922, OuterHeading = 0.822, Neighbour = 0.225, OtherTopic = 0.45, MissingWord = 0.3, MissingTerm = 0.974, LeastRarity = 0.2, RarityPower = 1;
    public static double ExtendedLength = 304, MostLength = 900, Diversify = 0.521, Completeness = 0.6, MostRuns = 4, MainShare = 0.2, RestWeight = 0.3, GeneralWeight = 0.3;
}
