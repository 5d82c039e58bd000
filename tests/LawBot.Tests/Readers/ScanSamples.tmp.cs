namespace LawBot.Tests.Readers;
public sealed class ScanSamplesTmp { [Fact] public void Make() { 
 Directory.CreateDirectory("/tmp/rd/s");
 File.WriteAllBytes("/tmp/rd/s/scan200.pdf", Formats.Scanned("pdf",200)); File.WriteAllBytes("/tmp/rd/s/text.pdf", Formats.Converted("pdf")); File.WriteAllBytes("/tmp/rd/s/p200.png", Formats.Scanned("png",200));
 File.WriteAllBytes("/tmp/rd/s/r.docx", Formats.Docx()); File.WriteAllText("/tmp/rd/s/r.txt", string.Join("\n", InventedReport.Paragraphs)); } }
