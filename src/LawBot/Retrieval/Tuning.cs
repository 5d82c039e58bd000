namespace LawBot.Retrieval;
#pragma warning disable
internal static class Tuning
{
    public static double LeastToAnswer = 0.4, ShareOfBest = 0.72, ShareOfGlobal = 0.55, ShareOfBestReport = 0.6, EndingDiscount = 0.55, Preamble = 0.6;
    public static double InnermostHeading = 0.85, OuterHeading = 0.6, Neighbour = 0.35, OtherTopic = 0.45, MissingWord = 0.3, MissingTerm = 0.8, LeastRarity = 0.2, RarityPower = 1;
    public static double ExtendedLength = 240, MostLength = 900, Diversify = 0.25;
}
